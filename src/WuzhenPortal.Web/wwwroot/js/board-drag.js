// The board by mouse and pen: drag a block, its lower edge, or something that has no place yet. A finger scrolls, and uses the forms.
import { blockOf, board, endAt, held, hideGhost, isGrid, isSame, placeOf, showGhost, under, words } from "./board-grid.js";

const threshold = 5;
const edge = 36;

export const followPointer = ({ send, hold, forget }) => {
  let drag = null;

  const targetOf = (event) => {
    const { place, isResize, hold: inside } = drag;
    if (isResize) {
      return endAt(place, event.clientY);
    }
    const over = document.elementFromPoint(event.clientX, event.clientY);
    const day = over?.closest("[data-to-day]")?.dataset.toDay;
    if (day && place.room !== null) {
      return { ...place, day };
    }
    if (over?.closest(".tray")) {
      return { ...place, room: null };
    }
    return over?.closest(".board-scroll") ? under(place, event.clientX, event.clientY, inside) : null;
  };

  const mark = () => {
    board.querySelector(".tray").classList.toggle("target", drag?.target?.room === null && drag.place.room !== null);
    for (const day of board.querySelectorAll("[data-to-day]")) {
      day.classList.toggle("target", day.dataset.toDay === drag?.target?.day && day.dataset.toDay !== board.dataset.day);
    }
  };

  const draw = (event) => {
    drag.target = targetOf(event);
    const ghost = showGhost(drag.target ?? drag.place);
    ghost.hidden ||= !drag.target;
    ghost.replaceChildren(words(drag.target ?? drag.place));
    mark();
  };

  // At the edges the board scrolls along, as long as the pointer stays there.
  const scroll = () => {
    if (!drag?.last) {
      return;
    }
    const area = board.querySelector(".board-scroll");
    const box = area.getBoundingClientRect();
    const { clientX: x, clientY: y } = drag.last;
    const pull = (at, from, to) => (at < from + edge && at > from - edge ? -10 : at > to - edge && at < to + edge ? 10 : 0);
    const [left, top] = [area.scrollLeft, area.scrollTop];
    if (x > box.left && x < box.right) {
      area.scrollBy(drag.isResize ? 0 : pull(x, box.left, box.right), pull(y, box.top, box.bottom));
    }
    if (area.scrollLeft !== left || area.scrollTop !== top) {
      draw(drag.last);
    }
    requestAnimationFrame(scroll);
  };

  const end = () => {
    drag?.release?.();
    drag = null;
    mark();
    hideGhost();
    document.documentElement.classList.remove("dragging");
  };

  board.addEventListener("dragstart", (event) => event.preventDefault());

  board.addEventListener("pointerdown", (event) => {
    const block = blockOf(event.target);
    if (!block || event.button !== 0 || event.pointerType === "touch" || event.target.closest(".move, .beside") || !isGrid()) {
      return;
    }
    const place = placeOf(block);
    drag = { place, x: event.clientX, y: event.clientY, isResize: event.target.classList.contains("grip"), hold: held(place, event.clientY), target: null };
  });

  addEventListener("pointermove", (event) => {
    if (!drag) {
      return;
    }
    if (!drag.release) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < threshold) {
        return;
      }
      forget();
      drag.release = hold();
      document.documentElement.classList.add("dragging");
      requestAnimationFrame(scroll);
    }
    event.preventDefault();
    drag.last = event;
    draw(event);
  });

  addEventListener("pointerup", () => {
    const { place, target, release } = drag ?? {};
    end();
    if (!release) {
      return;
    }
    // What was dragged is not opened as well.
    const swallow = (event) => event.preventDefault();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
    if (target && !isSame(place, target)) {
      send(target);
    }
  });

  addEventListener("pointercancel", end);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drag) {
      end();
    }
  });
};
