// What two texts, or two lists, have in common.

/** How many of their letters or items are the same from the start on, and how many of the others from the end. */
export function commonEnds(one, other) {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end };
}
