// Stars of a reader who is signed in: what this browser starred goes to the account, and what other devices starred comes from there.
import { keep, read, unsent } from "./stars.js";
import { get, set, starKeys } from "./kept.js";

const tools = document.getElementById("agenda-tools");
const token = document.querySelector("[name=form-token]");
const pause = 300;
let timer = 0;
let sending = Promise.resolve();

// The first time the browser's own stars join the account's; those of another account that was here before do not.
const claim = () => {
  if (get(starKeys.owner) === tools.dataset.owner) {
    return;
  }
  const own = get(starKeys.owner) === null ? read() : [];
  set(starKeys.owner, tools.dataset.owner);
  unsent.set(Object.fromEntries(own.map((code) => [code, true])));
  keep(own);
};

const send = async () => {
  const sent = unsent.get();
  const named = (isAdded) => Object.keys(sent).filter((code) => sent[code] === isAdded).join(",");
  const body = new FormData();
  body.append("added", named(true));
  body.append("removed", named(false));
  body.append(token.name, token.value);
  try {
    const answer = await fetch(tools.dataset.keep, { method: "POST", body, headers: { Accept: "application/json" }, keepalive: true });
    if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) {
      return;
    }
    const { stars } = await answer.json();
    // What was pressed meanwhile goes with the next one.
    const later = Object.fromEntries(Object.entries(unsent.get()).filter(([code, isAdded]) => sent[code] !== isAdded));
    unsent.set(later);
    keep([...stars.filter((code) => later[code] !== false), ...Object.keys(later).filter((code) => later[code])]);
  } catch {
    // Kept in this browser: the next page tries again.
  }
};

const sendSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    sending = sending.then(send);
  }, pause);
};

const start = () => {
  claim();
  document.addEventListener("stars:changed", () => Object.keys(unsent.get()).length > 0 && sendSoon());
  sending = send();
  return sending;
};

export const arrived = tools.dataset.owner && token ? start() : Promise.resolve();
