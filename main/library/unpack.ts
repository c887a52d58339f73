import { type UnzipLimits, type Unzipped, unzip, ZipRefusal } from '../../core/formats/unzip.ts';
import { Trouble } from '../trouble.ts';

/**
 * The files of a zip that comes from outside, in memory only. Throws a Trouble where it is no zip, a name is not of the form
 * allowed or stands twice, or more comes out than the limits allow.
 */
export function unpack(bytes: Uint8Array, allowed: RegExp, limits: UnzipLimits): Unzipped {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Trouble('archive-no-zip');
  const isAllowed = (name: string): boolean => {
    if (!allowed.test(name)) throw new Trouble('archive-odd-name', { name: name.slice(0, 200) });
    return true;
  };
  try {
    return unzip(bytes, isAllowed, limits);
  } catch (error) {
    throw error instanceof ZipRefusal ? troubleOf(error, limits) : error;
  }
}

function troubleOf({ code, at }: ZipRefusal, { files }: UnzipLimits): Trouble {
  if (code === 'too-many') return new Trouble('archive-too-many', { most: files });
  return new Trouble(code === 'twice' ? 'archive-twice' : 'archive-too-large', { name: at });
}
