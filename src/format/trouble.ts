/** Why a file cannot be read or written: data, worded in `language/`. */

export type FileTrouble = 'missing' | 'directory' | 'denied' | 'changing' | 'outside' | 'other';

export type WriteTrouble = 'missing' | 'directory' | 'denied' | 'full' | 'other';
