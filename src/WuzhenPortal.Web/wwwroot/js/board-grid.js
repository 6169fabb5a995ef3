// Where things stand on the board: rooms as columns, minutes after midnight down the page. Nothing here changes anything but the ghost.
const step = 5;
const shortest = 5;
const morning = 540;
const midnight = 1440;

export const board = document.getElementById("board");

const grid = () => board.querySelector(".board-grid");
const number = (text) => Number(text ?? NaN);

/// Below this width the board is a list, and the forms move things.
export const isGrid = () => matchMedia("screen and (min-width: 60rem)").matches;

export const blockOf = (element) => element?.closest?.("#board [data-block]") ?? null;

export const find = (id) => board.querySelector(`[data-block="${CSS.escape(id)}"]`);

export const title = (block) => block.querySelector(".open").textContent.trim();

/// Where a block stands now.
export const placeOf = (block) => {
  const start = number(block.dataset.start || undefined);
  const length = number(block.dataset.length);
  return { id: block.dataset.block, day: board.dataset.day, room: block.dataset.room || null, start, end: start + length, length };
};

export const isSame = (one, other) => one.day === other.day && one.room === other.room && (one.room === null || (one.start === other.start && one.end === other.end));

const rooms = () => [...new Set([...board.querySelectorAll(".room")].map((room) => room.dataset.room))];

const columnOf = (room) => board.querySelector(`.room[data-room="${CSS.escape(room)}"]`);

export const roomName = (room) => columnOf(room).querySelector("b").textContent.trim();

export const clock = (minutes) => `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/// As it is said and shown while something is on its way.
export const words = (place) => (place.room === null ? "" : `${roomName(place.room)} · ${clock(place.start)}–${clock(place.end)}`);

const within = (least, value, most) => Math.min(Math.max(value, least), most);

export const moved = (place, minutes, columns) => {
  const known = rooms();
  const start = within(0, place.start + minutes, midnight - place.length);
  const room = known[within(0, known.indexOf(place.room) + columns, known.length - 1)];
  return { ...place, room, start, end: start + place.length };
};

export const resized = (place, end) => {
  const until = within(place.start + shortest, end, midnight);
  return { ...place, end: until, length: until - place.start };
};

/// The day before or after among those that the board shows.
export const otherDay = (place, by) => {
  const days = [...board.querySelectorAll("[data-to-day]")].map((day) => day.dataset.toDay);
  return { ...place, day: days[within(0, days.indexOf(place.day) + by, days.length - 1)] };
};

const isFree = (room, start, end, except) =>
  ![...grid().querySelectorAll("[data-block]")].some((block) => {
    const other = placeOf(block);
    return other.room === room && block.dataset.block !== except && other.start < end && start < other.end;
  });

/// For what has no place yet: inside its sub-forum when that is on this day, else the first room that is free, from nine o'clock.
export const firstFree = (block) => {
  const length = number(block.dataset.length);
  const frame = block.dataset.forum ? grid().querySelector(`[data-block="sub-forums/${CSS.escape(block.dataset.forum)}"]`) : null;
  const around = frame ? placeOf(frame) : null;
  const latest = (around?.end ?? number(board.dataset.to)) - length;
  for (const room of around ? [around.room] : rooms()) {
    for (let start = around?.start ?? morning; start <= latest; start += step) {
      if (isFree(room, start, start + length, frame?.dataset.block)) {
        return { ...placeOf(block), room, start, end: start + length };
      }
    }
  }
  return null;
};

/// How many pixels so many minutes take.
export const high = (minutes) => {
  const [first, second] = grid().querySelectorAll(".hour");
  return ((second.getBoundingClientRect().top - first.getBoundingClientRect().top) * minutes) / 60;
};

const minutesAt = (y) => {
  const top = grid().querySelector(".hour").getBoundingClientRect().top;
  return number(board.dataset.from) + (y - top) / high(1);
};

/// How far below the top of a block the pointer took hold of it.
export const held = (place, y) => (place.room === null ? 0 : minutesAt(y) - place.start);

const nearest = (minutes) => Math.round(minutes / step) * step;

/// Where something held by the pointer would go.
export const under = (place, x, y, hold) => {
  const over = [...board.querySelectorAll(".room")].find((room) => {
    const box = room.getBoundingClientRect();
    return x >= box.left && x < box.right;
  });
  if (!over) {
    return null;
  }
  const start = within(0, nearest(minutesAt(y) - hold), midnight - place.length);
  return { ...place, day: board.dataset.day, room: over.dataset.room, start, end: start + place.length };
};

export const endAt = (place, y) => resized(place, nearest(minutesAt(y)));

/// Shows where a block would go. Styles are set by script: the page itself carries none.
export const showGhost = (place) => {
  const block = find(place.id);
  block.classList.add("moving");
  const ghost = grid().querySelector(".ghost") ?? document.createElement("li");
  ghost.className = `block ghost ${[...block.classList].filter((name) => name.startsWith("hue-")).join(" ")}`;
  ghost.setAttribute("aria-hidden", "true");
  ghost.replaceChildren(words(place));
  ghost.hidden = place.room === null || place.day !== board.dataset.day;
  if (!ghost.hidden) {
    const from = number(board.dataset.from);
    const last = (number(board.dataset.to) - from) / step;
    const row = within(0, (place.start - from) / step, last - 1);
    ghost.style.gridColumn = `${number(columnOf(place.room).dataset.column) + 1}`;
    ghost.style.gridRow = `${row + 2} / span ${within(1, place.length / step, last - row)}`;
  }
  if (!ghost.isConnected) {
    grid().querySelector(".blocks").append(ghost);
  }
  return ghost;
};

export const hideGhost = () => {
  board.querySelector(".ghost")?.remove();
  for (const block of board.querySelectorAll(".moving")) {
    block.classList.remove("moving");
  }
};
