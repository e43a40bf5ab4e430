import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import type { ByteStream, FileToSend } from '../connection';
import { ItemRefused } from './itemRefused';

/** The files of one item, in n8n's binary data. */
export interface ItemFiles {
	/**
	 * An input file of the item.
	 *
	 * @param field name of the binary field
	 * @throws ItemRefused that names the binary fields of the item, when this is none
	 */
	file(field: string): Promise<FileToSend>;
	/** Stores bytes as a file of an output item while they arrive. */
	keep(content: ByteStream, fileName: string, mimeType: string): Promise<IBinaryData>;
}

/** The files of an item, through n8n's binary helpers: wherever n8n stores them, and without loading them whole. */
export function itemFiles(functions: IExecuteFunctions, itemIndex: number): ItemFiles {
	const { helpers } = functions;
	return {
		file: async (field) => {
			const binary = binaryField(functions, itemIndex, field);
			const { id, data, mimeType, fileExtension } = binary;
			const fileName = binary.fileName ?? (fileExtension ? `${field}.${fileExtension}` : field);
			if (id === undefined) {
				const bytes = Buffer.from(data, 'base64');
				return { fileName, mimeType, size: bytes.length, open: async () => bytes };
			}
			return {
				fileName,
				mimeType,
				// Asking n8n's store costs a read, and most items say it themselves.
				size: binary.bytes ?? (await helpers.getBinaryMetadata(id)).fileSize,
				open: async () => await helpers.getBinaryStream(id),
			};
		},
		keep: async (content, fileName, mimeType) =>
			await helpers.prepareBinaryData(content, fileName, mimeType),
	};
}

function binaryField(functions: IExecuteFunctions, itemIndex: number, field: string): IBinaryData {
	try {
		return functions.helpers.assertBinaryData(itemIndex, field);
	} catch {
		throw noSuchField(field, Object.keys(functions.getInputData()[itemIndex]?.binary ?? {}));
	}
}

/** Lists the binary fields of an item that lacks the requested one. */
export function noSuchField(field: string, available: readonly string[]): ItemRefused {
	return new ItemRefused(
		`The item has no binary field '${field}'`,
		available.length === 0
			? 'It has no binary data at all: connect a node that outputs files, such as HTTP Request or Read/Write Files from Disk.'
			: `Its binary ${available.length === 1 ? 'field is' : 'fields are'} ${available.map((name) => `'${name}'`).join(', ')}.`,
	);
}
