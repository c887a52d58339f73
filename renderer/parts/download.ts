/** Hands bytes to the browser as a file to be kept under this name; what no file system takes in a name is left out. */
export function download(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').trim();
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
