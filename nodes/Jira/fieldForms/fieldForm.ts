import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { openConnection } from '../../connection/openConnection';
import { toNodeError } from '../../operation';
import { readFieldMeta, type FieldMeta } from '../../values/fieldMeta';
import { editorQuestion, withWayOut, type EditorQuestion } from '../editorQuestion';
import type { FieldEntry } from '../fieldMetadata';
import { formFields } from './formField';

/** Returns the fields of a form to n8n's resource mapper. */
export type FieldForm = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** Fields that are never written through the form: the node asks for them elsewhere, or has operations for them. */
const NEVER = ['project', 'issuetype', 'reporter', 'attachment', 'comment', 'worklog'];

/**
 * Makes the fields of a form.
 *
 * n8n shows only a notice where there are no fields, so failures become one. But if a form has been filled in, n8n
 * would drop its values together with the fields that it no longer has: then the failure is thrown, and n8n keeps all.
 *
 * @param leftOut further fields that the node asks for elsewhere
 */
export function fieldForm(
	readFields: (question: EditorQuestion) => Promise<readonly FieldMeta[]>,
	leftOut: readonly string[] = [],
): FieldForm {
	return async function () {
		try {
			const connection = await openConnection(this);
			const metas = await readFields(editorQuestion(this, connection));
			const fields = formFields(metas, new Set([...NEVER, ...leftOut]));
			if (fields.length > 0) return { fields };
			return { fields, emptyFieldsNotice: 'This account cannot set any field here.' };
		} catch (error) {
			const failure = withWayOut(toNodeError(error, this.getNode(), 0));
			if (hasFields(this)) throw failure;
			return { fields: [], emptyFieldsNotice: asHtml(failure.message) };
		}
	};
}

/** The metadata of fields, in Jira's order. */
export function metasOf(fields: readonly FieldEntry[]): readonly FieldMeta[] {
	return fields.map(({ id, entry }) => readFieldMeta(entry, id));
}

/** Whether the form already has fields. */
function hasFields(functions: ILoadOptionsFunctions): boolean {
	const held = functions.getCurrentNodeParameter('fieldForm') as unknown;
	const { schema } = (held ?? {}) as { readonly schema?: unknown };
	return Array.isArray(schema) && schema.length > 0;
}

/** n8n shows a notice as HTML. */
function asHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
