// Which questions of a form are asked: the mirror of FormRules on the server, held to it by one table of cases.
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");
const numberOf = (text) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text ?? "") ? Number(text) : null);
const isSame = (value, other) => value.toLowerCase() === (other ?? "").toLowerCase();

/** Less than, equal to or more than zero; null where the two cannot be compared. */
function compare(value, other) {
  const [left, right] = [numberOf(value), numberOf(other)];
  if (left !== null && right !== null) {
    return Math.sign(left - right);
  }
  return isDay(value) && isDay(other) ? (value < other ? -1 : value > other ? 1 : 0) : null;
}

function testHolds({ test, value }, values) {
  const given = values.filter((one) => one.length > 0);
  const compares = (fits) => given.some((one) => {
    const order = compare(one, value);
    return order !== null && fits(order);
  });
  switch (test) {
    case "Is": return given.some((one) => isSame(one, value));
    case "IsNot": return !given.some((one) => isSame(one, value));
    case "AtLeast": return compares((order) => order >= 0);
    case "AtMost": return compares((order) => order <= 0);
    case "IsAnswered": return given.length > 0;
    default: return given.length === 0;
  }
}

/** Whether a condition holds, given answers by key; none always does. */
export function holds(condition, known) {
  if (!condition) {
    return true;
  }
  if (condition.test) {
    return testHolds(condition.test, known[condition.test.question] ?? []);
  }
  return condition.isAny && condition.parts.length > 0
    ? condition.parts.some((part) => holds(part, known))
    : condition.parts.every((part) => holds(part, known));
}
