/** What stands before or around a name in a handle. */
const AROUND =
  /^(?:dr|mr|mrs|ms|sir|sec|secy|pres|president|potus|pm|min|minister|fm|rep|sen|gov|amb|hm|the|real|official)*$/;

/** True where a handle spells a person's name: "drasilva" for A. Silva, "secholm" for Lars Holm. */
export function ownsHandle(name: readonly string[], handle: string): boolean {
  const surname = name.at(-1);
  if (surname === undefined || surname.length < 3 || !handle.includes(surname)) return false;
  const rest = handle.replace(surname, ' ').replace(/\d+/g, '');
  const [before = '', after = ''] = rest.split(' ');
  return isAround(before, name) && isAround(after, name);
}

function isAround(part: string, name: readonly string[]): boolean {
  const given = name.slice(0, -1);
  if (part === '' || given.join('') === part || given.includes(part)) return true;
  const initials = given.map((word) => word[0]).join('');
  const bare = initials !== '' && part.endsWith(initials) ? part.slice(0, -initials.length) : part;
  const longest = given.find((word) => word.length > 2 && part.endsWith(word));
  return (
    AROUND.test(bare) || AROUND.test(part) || (longest !== undefined && AROUND.test(part.slice(0, -longest.length)))
  );
}
