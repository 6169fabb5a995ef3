// Which questions of a form are asked: the mirror of FormRules on the server, held to it by one table of cases.
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");
const numberOf = (text) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text ?? "") ? Number(text) : null);
const isSame = (value, other) => value.toLowerCase() === (other ?? "").toLowerCase();

/** A number as people write it, as the server reads it: Figures.Number. */
export function plainNumber(text) {
  const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];
  const digitOf = (letter) => zeros.map((zero) => letter.codePointAt(0) - zero).find((digit) => digit >= 0 && digit <= 9) ?? letter;
  const number = [...text].filter((letter) => !/[\s٬’]/u.test(letter)).map(digitOf).join("").replace(/[٫．]/gu, ".").replaceAll("，", ",").replaceAll("−", "-");
  return /^[^.,]*,[^.,]*$/u.test(number) && !/,.{3}$/u.test(number) ? number.replace(",", ".") : number;
}

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
