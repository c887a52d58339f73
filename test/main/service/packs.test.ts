import { expect, it } from 'vitest';
import { carriedPacks } from '../../../main/library/packs/carried.ts';
import { packFiles } from '../../../main/library/packs.ts';
import { projectPacks } from '../../../main/service/packs.ts';

it("the program's own templates are known by themselves, not by an id that a project's may have too", async () => {
  const carried = carriedPacks(null);
  const { isOwn, pack } = projectPacks(null, carried);
  const own = await pack('briefing-memo', 'a');
  expect(isOwn(own)).toBe(true);
  expect(isOwn({ ...own })).toBe(false);
  await carried.put('a', await packFiles('briefing-memo'));
  const brought = await pack('briefing-memo', 'a');
  expect(brought.manifest.id).toBe('briefing-memo');
  expect(isOwn(brought)).toBe(false);
  expect(isOwn(await pack('briefing-memo', 'b'))).toBe(true);
});
