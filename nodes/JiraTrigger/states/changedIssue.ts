import type { IDataObject } from 'n8n-workflow';
import type { ChangedIssue } from '../change';

/** An issue of an answer of Jira, as changes have it. */
export function changedIssue({ id, key, fields }: IDataObject): ChangedIssue & {
	readonly key: string;
	readonly fields: IDataObject;
} {
	return { id: String(id), key: String(key), fields: (fields ?? {}) as IDataObject };
}
