import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';

/** An output item with files and data. */
export class OutputWithFiles {
	constructor(
		readonly json: IDataObject,
		/** n8n's binary data by field name. */
		readonly binary: IBinaryKeyData,
	) {}
}

/** The output of an item: data, or data with files. */
export type ItemOutput = IDataObject | OutputWithFiles;

/** An answer as an output: there is an output item even if Jira's answer is empty (204). */
export function asOutput(body: unknown): IDataObject {
	return typeof body === 'object' && body !== null ? (body as IDataObject) : {};
}

/** The data of an output. */
export function jsonOf(output: ItemOutput): IDataObject {
	return output instanceof OutputWithFiles ? output.json : output;
}

/**
 * The outputs of an item in n8n's format. The item's files are passed on if it has one output; with a list, every
 * entry would hold them.
 *
 * @param files of the input item
 */
export function outputItems(
	outputs: readonly ItemOutput[],
	itemIndex: number,
	files: IBinaryKeyData | undefined,
): INodeExecutionData[] {
	return outputs.map((output) => {
		const own = output instanceof OutputWithFiles ? output.binary : undefined;
		const binary = outputs.length === 1 ? { ...files, ...own } : (own ?? {});
		return {
			json: jsonOf(output),
			...(Object.keys(binary).length > 0 && { binary }),
			pairedItem: { item: itemIndex },
		};
	});
}
