/** What only workers have of the private file system; TypeScript's types of pages lack it (WHATWG File System Standard). */
declare class FileSystemSyncAccessHandle {
  write(buffer: ArrayBufferView, options?: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
