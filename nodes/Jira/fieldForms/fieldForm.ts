import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { openConnection } from '../../connection/openConnection';
import { placeOf } from '../../fields';
import { asHtml, toNodeError } from '../../operation';
import { readFieldMeta, type FieldMeta } from '../../values/fieldMeta';
import { editorQuestion, withWayOut, type EditorQuestion } from '../editorQuestion';
import type { FieldEntry } from '../fieldMetadata';
import { PROTECTED_FIELDS } from '../protectedFields';
import { formFields } from './formField';

/** Returns the fields of a form to n8n's resource mapper. */
export type FieldForm = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** The name of the parameter with a project's own fields. */
const OWN_FIELDS = 'fieldForm';

/** What a form shows. */
interface ShownForm {
	/** The name of its parameter. */
	readonly name: string;
	/** What is said where there are no fields. */
	readonly ifNone: string;
	/** @param known the fields that the form already has */
	fields(
		question: EditorQuestion,
		known: readonly ResourceMapperField[],
		functions: ILoadOptionsFunctions,
	): Promise<ResourceMapperField[]>;
}

/**
 * Makes the method of a form.
 *
 * n8n shows only a notice where there are no fields, so failures become one. But if a form has been filled in, n8n
 * would drop its values together with the fields that it no longer has: then the failure is thrown, and n8n keeps all.
 */
export function formMethod({ name, ifNone, fields: readFields }: ShownForm): FieldForm {
	return async function () {
		const known = knownFields(this, name);
		try {
			const connection = await openConnection(this);
			const fields = await readFields(editorQuestion(this, connection), known, this);
			return fields.length > 0 ? { fields } : { fields, emptyFieldsNotice: ifNone };
		} catch (error) {
			const failure = withWayOut(toNodeError(error, this.getNode(), 0));
			if (known.length > 0) throw failure;
			return { fields: [], emptyFieldsNotice: asHtml(failure.message) };
		}
	};
}

/**
 * Makes the method of a form with a project's own fields.
 *
 * @param leftOut further fields that the node asks for elsewhere
 */
export function fieldForm(
	readFields: (question: EditorQuestion) => Promise<readonly FieldMeta[]>,
	leftOut: readonly string[] = [],
): FieldForm {
	return formMethod({
		name: OWN_FIELDS,
		ifNone: 'This account cannot set any field here.',
		fields: async (question, known, functions) => {
			const metas = await readFields(question);
			const fields = formFields(metas, new Set([...Object.keys(PROTECTED_FIELDS), ...leftOut]));
			return fields.length > 0 ? [...fields, placeField(functions, known)] : fields;
		},
	});
}

/** The metadata of fields, in Jira's order. */
export function metasOf(fields: readonly FieldEntry[]): readonly FieldMeta[] {
	return fields.map(({ id, entry }) => readFieldMeta(entry, id));
}

/** The fields that the form already has. */
function knownFields(
	functions: ILoadOptionsFunctions,
	form: string,
): readonly ResourceMapperField[] {
	const { schema } = (functions.getCurrentNodeParameter(form) ?? {}) as {
		readonly schema?: readonly ResourceMapperField[];
	};
	return Array.isArray(schema) ? schema : [];
}

/** What the fields depended on when the empty form was loaded, as a field that is not displayed; see `placeOf`. */
function placeField(
	functions: ILoadOptionsFunctions,
	known: readonly ResourceMapperField[],
): ResourceMapperField {
	const place = known.find(({ display }) => !display)?.displayName;
	const now: unknown = functions.getCurrentNodeParameter(placeOf(OWN_FIELDS));
	return {
		id: placeOf(OWN_FIELDS),
		displayName: place ?? (typeof now === 'string' ? now : ''),
		required: false,
		removed: true,
		display: false,
		readOnly: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		type: 'string',
	};
}
