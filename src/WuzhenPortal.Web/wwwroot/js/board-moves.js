// What can be done to a block, each as the form that does it without a script, and taken back.
import { board, clock, find, hideGhost, placeOf } from "./board-grid.js";

const remembered = 50;

export const makeMoves = ({ post, isBusy }) => {
  const button = document.getElementById("board-undo");
  const past = [];
  // The version that this page's own moves gave a block: if a colleague moves it on, taking back is told as a conflict.
  const mine = new Map();

  const fields = (place, version, takesSessions) => {
    const isOn = place.room !== null;
    return {
      "Command.Version": version,
      "Command.Slot.Room": place.room ?? "",
      "Command.Slot.Day": isOn ? place.day : "",
      "Command.Slot.Start": isOn ? clock(place.start) : "",
      "Command.Slot.End": isOn ? clock(place.end) : "",
      "Command.TakesSessions": takesSessions,
    };
  };

  const insideOf = (id) => [...board.querySelectorAll(`[data-frame="${CSS.escape(id.split("/")[1])}"]`)].filter(() => id.startsWith("sub-forums/"));

  const noteMine = (...ids) => {
    for (const block of ids.flatMap((id) => [find(id), ...insideOf(id)]).filter(Boolean)) {
      mine.set(block.dataset.block, block.dataset.version);
    }
  };

  const remember = (steps) => {
    past.push(steps);
    past.splice(0, past.length - remembered);
    button.disabled = false;
  };

  /// Moves a block.
  const send = async (place) => {
    const block = find(place.id);
    if (!block || isBusy()) {
      hideGhost();
      return;
    }
    const before = placeOf(block);
    // A frame that only becomes longer or shorter leaves its sessions where they are.
    const takesSessions = place.length === before.length || place.room === null;
    const address = block.dataset.move;
    // What leaves the board with its frame comes back by itself.
    const inside = place.room === null ? insideOf(place.id).map((session) => ({ address: session.dataset.move, place: placeOf(session), takesSessions: false })) : [];
    if (await post(place.id, address, fields(place, block.dataset.version, takesSessions))) {
      noteMine(place.id, ...inside.map((step) => step.place.id));
      remember([{ address, place: before, takesSessions }, ...inside]);
    }
  };

  const exchange = (id, address, other, versions) => post(id, `${address}&handler=Swap`, { "Swap.Version": versions(id), "Swap.With": `${other.split("/")[1]}@${versions(other)}` });

  /// Lets two blocks of one kind change places.
  const swap = async (id, other) => {
    const block = find(id);
    if (!block || !find(other) || isBusy()) {
      return;
    }
    const address = block.dataset.move;
    if (await exchange(id, address, other, (one) => find(one).dataset.version)) {
      noteMine(id, other);
      remember([{ address, id, other }]);
    }
  };

  /// Takes the last move back.
  const undo = async () => {
    if (isBusy() || past.length === 0) {
      return;
    }
    for (const step of past.pop()) {
      const done = step.other
        ? await exchange(step.id, step.address, step.other, (one) => mine.get(one))
        : await post(step.place.id, step.address, fields(step.place, mine.get(step.place.id), step.takesSessions));
      if (!done) {
        break;
      }
      noteMine(...(step.other ? [step.id, step.other] : [step.place.id]));
    }
    button.disabled = past.length === 0;
  };

  button.addEventListener("click", undo);
  return { send, swap, undo };
};
