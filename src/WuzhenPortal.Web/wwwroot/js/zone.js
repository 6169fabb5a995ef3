// The reader's own time beside the summit's, on wish. The page stays the same for everybody: the browser reckons.
import { get, set } from "./kept.js";

const kept = "wz.zone";
const tools = document.getElementById("agenda-tools");
const host = document.querySelector("[data-own]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const language = `${document.documentElement.lang}-u-nu-latn`;
const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const weekday = new Intl.DateTimeFormat(language, { weekday: "short" });

const summitOffset = (time) => {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime) ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : null;
};

const times = () => [...document.querySelectorAll("main time[datetime*=T]")].filter((time) => summitOffset(time) !== null && !time.closest(".inside, .line-now"));

// A range of times is kept in its own direction; what is added goes after it.
const homeOf = (time) => time.closest("bdi")?.parentElement ?? time.parentElement;

const nameOf = (date) => new Intl.DateTimeFormat(language, { timeZoneName: "shortOffset" }).formatToParts(date).find((part) => part.type === "timeZoneName").value;

const write = (parent, pair) => {
  const [start, end] = pair.map((time) => new Date(time.dateTime));
  const here = document.createElement("small");
  // Where the reader's clock shows another day, the day goes first.
  const summitDay = pair[0].dateTime.slice(8, 10);
  const otherDay = `${start.getDate()}`.padStart(2, "0") === summitDay ? "" : weekday.format(start);
  here.className = "local-time";
  here.dir = "auto";
  for (const words of [otherDay, `${clock.format(start)}${end ? `–${clock.format(end)}` : ""}`, nameOf(start)].filter(Boolean)) {
    const part = document.createElement("span");
    part.dir = "auto";
    part.textContent = words;
    here.append(part, " ");
  }
  parent.append(here);
};

const clear = () => document.querySelectorAll("main .local-time").forEach((made) => made.remove());

const show = () => {
  clear();
  const groups = Map.groupBy ? Map.groupBy(times(), homeOf) : times().reduce((all, time) => all.set(homeOf(time), [...(all.get(homeOf(time)) ?? []), time]), new Map());
  for (const [parent, group] of groups) {
    for (let first = 0; first < group.length; first += 2) {
      write(parent, group.slice(first, first + 2));
    }
  }
};

const isOn = () => get(kept) === "on";

const draw = () => {
  document.getElementById("main").classList.toggle("with-zone", isOn());
  (isOn() ? show : clear)();
};

let isOffered = false;

const offer = () => {
  isOffered = true;
  const made = document.createElement("button");
  const now = new Date();
  made.type = "button";
  made.className = "button small quiet";
  made.innerHTML = '<svg class="icon" aria-hidden="true"><use href="/img/icons.svg#globe"></use></svg>';
  made.append(tools.dataset.zone.replace("{0}", `${zone.split("/").pop().replaceAll("_", " ")}, ${nameOf(now)}`));
  made.setAttribute("aria-pressed", `${isOn()}`);
  made.addEventListener("click", () => {
    set(kept, isOn() ? "off" : "on");
    made.setAttribute("aria-pressed", `${isOn()}`);
    draw();
  });
  host.append(made);
};

// A reader whose clock goes as the summit's has nothing to choose. Pages without a place for the button still show what was chosen elsewhere.
const start = () => {
  if (times().some((time) => -new Date(time.dateTime).getTimezoneOffset() !== summitOffset(time))) {
    if (host && !isOffered) {
      offer();
    }
    draw();
  }
};

if (tools) {
  start();
  document.addEventListener("htmx:after:swap", start);
  document.addEventListener("plan:drawn", start);
}
