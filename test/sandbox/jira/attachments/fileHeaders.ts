import type { Attachment } from './store';

/** How a server announces a file: its type, length and name. */
export function fileHeaders({ mimeType, size, filename }: Attachment): Record<string, string> {
	return {
		'Content-Type': mimeType,
		'Content-Length': String(size),
		'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
	};
}
