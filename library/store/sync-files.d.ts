/** File system APIs available only in workers, missing from TypeScript's DOM types (WHATWG File System Standard). */
declare class FileSystemSyncAccessHandle {
  write(buffer: ArrayBufferView, options?: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
