// The board of the agenda. It sends the same forms that move things without a script, and puts the page that comes back in place of the board.
import { blockOf, board, find, hideGhost, high, title } from "./board-grid.js";
import { followKeys } from "./board-keys.js";
import { followPointer } from "./board-drag.js";
import { makeMoves } from "./board-moves.js";
import { showTools, sift } from "./board-tools.js";

const told = document.getElementById("board-told");
const form = document.getElementById("board-form");
const pause = 4000;
let busy = false;
let lost = false;
let held = 0;

const say = (...sentences) => {
  told.textContent = sentences.filter(Boolean).join(" ");
};

const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

const text = (element) => element?.textContent.trim().replace(/\s+/g, " ") ?? "";

const versions = () => new Map([...board.querySelectorAll("[data-block]")].map((block) => [block.dataset.block, block.dataset.version]));

const selectorOf = (element) => {
  const block = blockOf(element)?.dataset.block;
  if (block) {
    return `[data-block="${CSS.escape(block)}"] ${element.classList.contains("move") ? ".move" : ".open"}`;
  }
  return element?.dataset?.toDay ? `[data-to-day="${element.dataset.toDay}"]` : element?.classList.contains("board-scroll") ? ".board-scroll" : null;
};

/// Puts a fresh board in place of the old one; focus and scrolling stay.
const show = (fresh) => {
  const focused = board.contains(document.activeElement) ? selectorOf(document.activeElement) : null;
  const scroll = board.querySelector(".board-scroll");
  const [left, top] = [scroll.scrollLeft, scroll.scrollTop];
  const earlier = Number(board.dataset.from) - Number(fresh.dataset.from);
  Object.assign(board.dataset, fresh.dataset);
  board.replaceChildren(...fresh.childNodes);
  board.querySelector(".board-scroll").scrollTo(left, top + high(earlier));
  if (focused) {
    (board.querySelector(focused) ?? board.querySelector("[data-to-day][aria-current]")).focus({ preventScroll: true });
  }
  sift();
};

const here = () => `${location.pathname}?day=${board.dataset.day}`;

const refresh = async () => {
  const answer = await fetch(here());
  const fresh = (await parsed(answer)).getElementById("board");
  if (!answer.ok || !fresh) {
    throw new Error(`${answer.status}`);
  }
  show(fresh);
};

/// Says beside the block why it stays where it is.
const refuse = (id, why) => {
  const block = find(id);
  if (block) {
    const beside = document.createElement("p");
    beside.className = "beside";
    beside.textContent = why;
    block.append(beside);
    block.classList.add("refused");
    beside.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  say(why);
};

const forget = () => {
  for (const block of board.querySelectorAll(".refused")) {
    block.classList.remove("refused");
    block.querySelector(".beside")?.remove();
  }
};

/// Sends the form of a block, and says what came of it.
/// Answers whether it was done.
const post = async (id, address, values) => {
  busy = true;
  forget();
  try {
    const data = new FormData(form);
    for (const [name, value] of Object.entries(values)) {
      data.set(name, value);
    }
    const answer = await fetch(address, { method: "POST", body: data });
    const page = await parsed(answer);
    const fresh = page.getElementById("board");
    if (fresh) {
      show(fresh);
      history.replaceState(null, "", here());
      find(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      say(text(page.querySelector(".notice.ok")), text(find(id)?.querySelector(".warned-of span")));
      return true;
    }
    const why = [...page.querySelectorAll("#conflict .refusal, #errors li")].map(text).join(" ");
    await refresh();
    refuse(id, why || told.dataset.failed);
  } catch {
    hideGhost();
    refuse(id, told.dataset.failed);
  } finally {
    busy = false;
  }
  return false;
};

/// While somebody holds something, the board must not change under the hand.
const hold = () => {
  held += 1;
  return () => {
    held -= 1;
  };
};

/// What colleagues do appears by itself.
const look = async () => {
  if (busy || held > 0 || lost || document.hidden) {
    return;
  }
  const answer = await fetch(`${here()}&since=${board.dataset.state}`);
  const fresh = answer.status === 200 ? (await parsed(answer)).getElementById("board") : null;
  if (answer.status !== 200 || busy || held > 0) {
    return;
  }
  if (!fresh) {
    lost = true;
    say(told.dataset.failed);
    return;
  }
  const before = versions();
  show(fresh);
  const changed = [...versions()].filter(([id, version]) => before.get(id) !== version).map(([id]) => find(id));
  for (const block of changed) {
    block.classList.add("fresh");
  }
  if (changed.length > 0) {
    say(told.dataset.changed.replace("{0}", changed.slice(0, 3).map(title).join(" · ")));
  }
};

if (board) {
  const moves = makeMoves({ post, isBusy: () => busy });
  followPointer({ ...moves, hold, forget });
  followKeys({ ...moves, say, hold, forget, isBusy: () => busy });
  showTools();
  setInterval(() => look().catch(() => {}), pause);
}
