/** Megabytes of a file that articles are read from at most: held where files are read, and before they are sent there. */
export const MOST_MEGABYTES = 40;

/** Bytes of one message between the window and its service at most: a large article, many times over. */
export const LARGEST_MESSAGE = 128 * 1024 * 1024;
