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

/** An output in n8n's format. */
export function dataOf(output: ItemOutput): Pick<INodeExecutionData, 'json' | 'binary'> {
	if (!(output instanceof OutputWithFiles)) return { json: output };
	const { json, binary } = output;
	return { json, binary };
}
