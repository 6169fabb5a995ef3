// The board by keyboard: what has the focus is moved by keys, and stays when they rest for a moment.
import { blockOf, board, find, firstFree, hideGhost, isGrid, isSame, moved, otherDay, placeOf, resized, showGhost, title, words } from "./board-grid.js";

const step = 5;
const rest = 700;

export const followKeys = ({ send, swap, undo, say, hold, forget, isBusy }) => {
  const told = document.getElementById("board-told").dataset;
  let picked = null;
  let wish = null;
  let sent = null;
  let timer = 0;
  let release = null;

  const drop = () => {
    clearTimeout(timer);
    wish = null;
    hideGhost();
    release?.();
    release = null;
  };

  const keep = async () => {
    clearTimeout(timer);
    if (!wish) {
      return;
    }
    if (isBusy()) {
      timer = setTimeout(keep, 50);
      return;
    }
    const place = wish;
    drop();
    const block = find(place.id);
    if (block && !isSame(placeOf(block), place)) {
      sent = place;
      await send(place);
      sent = null;
    }
  };

  /// The first block is picked, the second one of its kind changes places with it.
  const pick = (block) => {
    const id = block.dataset.block;
    const isPair = picked && picked !== id && find(picked) && picked.split("/")[0] === id.split("/")[0];
    find(picked)?.classList.remove("picked");
    if (isPair) {
      const first = picked;
      picked = null;
      swap(first, id);
      return;
    }
    picked = picked === id || block.dataset.room === "" ? null : id;
    block.classList.toggle("picked", picked === id);
    say(picked ? told.swap.replace("{0}", title(block)) : "");
  };

  const after = (event, place) => {
    const isMirrored = document.documentElement.dir === "rtl";
    if (event.shiftKey) {
      return {
        ArrowUp: () => resized(place, place.end - step),
        ArrowDown: () => resized(place, place.end + step),
        PageUp: () => otherDay(place, -1),
        PageDown: () => otherDay(place, 1),
      }[event.key]?.();
    }
    return {
      ArrowUp: () => moved(place, -step, 0),
      ArrowDown: () => moved(place, step, 0),
      ArrowLeft: () => moved(place, 0, isMirrored ? 1 : -1),
      ArrowRight: () => moved(place, 0, isMirrored ? -1 : 1),
      Delete: () => ({ ...place, room: null }),
    }[event.key]?.();
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && !event.target.closest("input, textarea, select")) {
      event.preventDefault();
      drop();
      undo();
    }
  });

  board.addEventListener("keydown", (event) => {
    const block = blockOf(event.target);
    if (!block || !event.target.classList.contains("open") || event.ctrlKey || event.altKey || event.metaKey || !isGrid()) {
      return;
    }
    if (event.key.toLowerCase() === "s" && !wish) {
      event.preventDefault();
      pick(block);
      return;
    }
    if (event.key === "Escape") {
      find(picked)?.classList.remove("picked");
      picked = null;
      drop();
      forget();
      say("");
      return;
    }
    if (event.key === "Enter" && wish) {
      event.preventDefault();
      keep();
      return;
    }
    if (wish && wish.id !== block.dataset.block) {
      keep();
    }
    // Keys that come while an earlier move is being saved go on from where that one ends.
    const from = wish ?? (sent?.id === block.dataset.block ? sent : placeOf(block));
    const isArrow = event.key.startsWith("Arrow");
    const next = from.room === null ? (isArrow ? firstFree(block) : null) : after(event, from);
    if (!next) {
      return;
    }
    event.preventDefault();
    forget();
    wish = next;
    release ??= hold();
    showGhost(wish).scrollIntoView({ block: "nearest", inline: "nearest" });
    say(words(wish));
    clearTimeout(timer);
    if (event.key === "Delete" || event.key.startsWith("Page")) {
      keep();
    } else {
      timer = setTimeout(keep, rest);
    }
  });

  board.addEventListener("focusout", () => keep());
};
