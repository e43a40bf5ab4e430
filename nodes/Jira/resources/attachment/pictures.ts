import type { IDataObject } from 'n8n-workflow';
import { sendableFileName } from '../../../connection';
import type { ItemFiles } from '../../../operation';
import { contentIdsIn, type TextFiles, type TextFormat } from '../../../values/richText';

/** The files of an item that a text shows as pictures. */
export interface Pictures {
	/** The names of their binary fields, each once. */
	readonly fields: readonly string[];
	/** What the text must know about them. */
	readonly shown: TextFiles;
}

/**
 * Finds the files of an item that an HTML text shows as pictures, as mails do: `<img src="cid:image001.png@01DB">` is
 * the file, or the binary field, called `image001.png@01DB` or `image001.png`.
 */
export async function picturesOf(
	format: TextFormat | undefined,
	text: unknown,
	files: Pick<ItemFiles, 'file' | 'names'>,
): Promise<Pictures> {
	const ids = format === 'html' && typeof text === 'string' ? contentIdsIn(text) : [];
	const pictures = new Map<string, string>();
	const fields = new Set<string>();
	const known = ids.length === 0 ? new Map<string, NamedFile>() : await filesByName(files);
	for (const id of ids) {
		const file = known.get(id) ?? known.get(id.replace(/@.*$/s, ''));
		if (file === undefined) continue;
		pictures.set(id, sendableFileName(file.fileName));
		fields.add(file.field);
	}
	return { fields: [...fields], shown: { pictures } };
}

interface NamedFile {
	readonly field: string;
	readonly fileName: string;
}

/** The files of an item by their names and the names of their binary fields, the first of several. */
async function filesByName(
	files: Pick<ItemFiles, 'file' | 'names'>,
): Promise<ReadonlyMap<string, NamedFile>> {
	const byName = new Map<string, NamedFile>();
	for (const field of files.names) {
		const { fileName } = await files.file(field);
		for (const name of [fileName, field]) {
			if (!byName.has(name)) byName.set(name, { field, fileName });
		}
	}
	return byName;
}

/** What a text must know about files that are attached: where they are. */
export function addressesOf(attachments: readonly IDataObject[]): ReadonlyMap<string, string> {
	return new Map(attachments.map(({ filename, content }) => [String(filename), String(content)]));
}
