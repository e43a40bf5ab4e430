import type { IBinaryKeyData, IDataObject, INodeExecutionData } from 'n8n-workflow';

/** An output item that carries files beside its data. */
export class OutputWithFiles {
	constructor(
		readonly json: IDataObject,
		/** n8n's binary data by the name of their field. */
		readonly binary: IBinaryKeyData,
	) {}
}

/** What becomes of an item: the data of an output item, or data with files. */
export type ItemOutput = IDataObject | OutputWithFiles;

/** An answer as an output: where Jira answers nothing (204) there is an output item all the same. */
export function asOutput(body: unknown): IDataObject {
	return typeof body === 'object' && body !== null ? (body as IDataObject) : {};
}

/** An output as n8n takes it. */
export function dataOf(output: ItemOutput): Pick<INodeExecutionData, 'json' | 'binary'> {
	if (!(output instanceof OutputWithFiles)) return { json: output };
	const { json, binary } = output;
	return { json, binary };
}
