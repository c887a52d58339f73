/** Megabytes of a file that articles are read from at most: held where files are read, and before they are sent there. */
export const MOST_MEGABYTES = 40;

/** UTF-16 units of an article that are asked for at once, at most: what a window takes in without holding still. */
export const LONGEST_STRETCH = 200_000;

/** Bytes of one message between the window and its service at most: a large article, many times over. */
export const LARGEST_MESSAGE = 128 * 1024 * 1024;
