import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import type { ByteStream, FileToSend } from '../connection';
import { ItemRefused } from './itemRefused';

/** The files of one item, in n8n's binary data. */
export interface ItemFiles {
	/**
	 * An input file of the item.
	 *
	 * @param field name of the binary field
	 * @throws ItemRefused that names the files of the item, when this is none
	 */
	file(field: string): Promise<FileToSend>;
	/** The names of the binary fields of the item. */
	readonly names: readonly string[];
	/** Stores bytes as a file of an output item while they arrive. */
	keep(content: ByteStream, fileName: string, mimeType: string): Promise<IBinaryData>;
	/** A file that was kept, to be sent. */
	kept(file: IBinaryData, fileName: string): Promise<FileToSend>;
}

/** The files of an item, through n8n's binary helpers: wherever n8n stores them, and without loading them whole. */
export function itemFiles(functions: IExecuteFunctions, itemIndex: number): ItemFiles {
	const { helpers } = functions;
	return {
		// A getter would keep much garbage alive: see build/lighterZod.js.
		names: fieldsOf(functions, itemIndex),
		file: async (field) => {
			const binary = binaryField(functions, itemIndex, field);
			const { fileExtension } = binary;
			const fileName = binary.fileName ?? (fileExtension ? `${field}.${fileExtension}` : field);
			return await sendable(binary, fileName, functions);
		},
		kept: async (file, fileName) => await sendable(file, fileName, functions),
		keep: async (content, fileName, mimeType) =>
			await helpers.prepareBinaryData(content, fileName, mimeType),
	};
}

/** A file in n8n's binary data, to be sent. */
async function sendable(
	{ id, data, mimeType, bytes }: IBinaryData,
	fileName: string,
	{ helpers }: IExecuteFunctions,
): Promise<FileToSend> {
	if (id === undefined) {
		const size = Buffer.byteLength(data, 'base64');
		return { fileName, mimeType, size, open: async () => Buffer.from(data, 'base64') };
	}
	return {
		fileName,
		mimeType,
		// Asking n8n's store costs a read, and most items say it themselves.
		size: bytes ?? (await helpers.getBinaryMetadata(id)).fileSize,
		open: async () => await helpers.getBinaryStream(id),
	};
}

function binaryField(functions: IExecuteFunctions, itemIndex: number, field: string): IBinaryData {
	try {
		return functions.helpers.assertBinaryData(itemIndex, field);
	} catch {
		throw noSuchFile(field, fieldsOf(functions, itemIndex));
	}
}

function fieldsOf(functions: IExecuteFunctions, itemIndex: number): string[] {
	return Object.keys(functions.getInputData()[itemIndex]?.binary ?? {});
}

/** Says why an item has no such file: the node before passed none on, or its files have other names. */
export function noSuchFile(field: string, available: readonly string[]): ItemRefused {
	if (available.length === 0) {
		return new ItemRefused(
			'The node before passed no file on',
			'Connect a node that returns files, such as HTTP Request or Read/Write Files from Disk. Nodes between it and this one must pass its files on.',
		);
	}
	const files = available.map((name) => `'${name}'`).join(', ');
	return new ItemRefused(
		`The item has the ${available.length === 1 ? 'file' : 'files'} ${files}, but none called '${field}'`,
		'Enter the name of a file that the item has, as the input shows it under Binary.',
	);
}
