/** Text of a rule: `**bold**` is the only markup, everything else is shown as it stands. */
export const bold = (text = "") =>
  text.split("**").map((part, i) => (i % 2 ? <strong key={part}>{part}</strong> : part));
