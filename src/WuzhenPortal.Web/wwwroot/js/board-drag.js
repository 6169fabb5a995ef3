// The board by mouse, pen and finger: drag a block, its lower edge, or something that has no place yet; with Shift, onto what it shall change places with.
// A finger scrolls; resting on a block for a moment it takes hold of it.
import { blockOf, board, endAt, held, hideGhost, isGrid, isSame, placeOf, showGhost, under, words } from "./board-grid.js";

const threshold = 5;
const rest = 450;
const edge = 36;

export const followPointer = ({ send, swap, hold, forget }) => {
  let drag = null;

  /// What the block would change places with.
  const partnerAt = (event) => {
    const over = event.shiftKey && !drag.isResize && drag.place.room !== null ? blockOf(document.elementFromPoint(event.clientX, event.clientY)) : null;
    const isAlike = over && over.dataset.block !== drag.place.id && over.dataset.room && over.dataset.block.split("/")[0] === drag.place.id.split("/")[0];
    return isAlike ? over : null;
  };

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
    for (const block of board.querySelectorAll(".partner")) {
      block.classList.remove("partner");
    }
    drag?.partner?.classList.add("partner");
    for (const day of board.querySelectorAll("[data-to-day]")) {
      day.classList.toggle("target", day.dataset.toDay === drag?.target?.day && day.dataset.toDay !== board.dataset.day);
    }
  };

  const draw = (event) => {
    drag.partner = partnerAt(event);
    drag.target = drag.partner ? null : targetOf(event);
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

  const take = (event) => {
    forget();
    drag.release = hold();
    document.documentElement.classList.add("dragging");
    drag.last = event;
    draw(event);
    requestAnimationFrame(scroll);
  };

  const end = () => {
    clearTimeout(drag?.timer);
    drag?.release?.();
    drag = null;
    mark();
    hideGhost();
    document.documentElement.classList.remove("dragging");
  };

  board.addEventListener("dragstart", (event) => event.preventDefault());

  board.addEventListener("pointerdown", (event) => {
    const block = blockOf(event.target);
    if (!block || event.button !== 0 || event.target.closest(".move, .beside") || !isGrid()) {
      return;
    }
    const place = placeOf(block);
    drag = { place, x: event.clientX, y: event.clientY, isResize: event.target.classList.contains("grip"), hold: held(place, event.clientY), target: null, partner: null };
    if (event.pointerType === "touch") {
      drag.timer = setTimeout(() => take(event), rest);
    }
  });

  // A finger that holds a block does not scroll, and opens no menu.
  board.addEventListener("touchmove", (event) => drag?.release && event.preventDefault(), { passive: false });
  board.addEventListener("contextmenu", (event) => drag?.timer && event.preventDefault());

  addEventListener("pointermove", (event) => {
    if (!drag) {
      return;
    }
    if (!drag.release) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < threshold) {
        return;
      }
      if (drag.timer) {
        end();
        return;
      }
      take(event);
    }
    event.preventDefault();
    drag.last = event;
    draw(event);
  });

  addEventListener("pointerup", () => {
    const { place, target, partner, release } = drag ?? {};
    end();
    if (!release) {
      return;
    }
    // What was dragged is not opened as well.
    const swallow = (event) => event.preventDefault();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
    if (partner) {
      swap(place.id, partner.dataset.block);
    } else if (target && !isSame(place, target)) {
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
