import { isObject } from '../fields/definition';

/** A change of one field in the form used to edit one issue. */
interface Change {
	readonly field: string;
	readonly set?: unknown;
	readonly operations?: ReadonlyArray<Record<string, unknown>>;
}

type Read = (entry: Readonly<Record<string, unknown>>) => Omit<Change, 'field'>;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in `24/Dec/26` or `24-12-2026`, as fields keep it; anything else stays unchanged, to be refused later. */
function dayOf(written: string): string {
	const short = /^(\d{1,2})\/([A-Za-z]{3})\/(\d\d)$/.exec(written);
	if (short) {
		const [, day = '', name = '', year = ''] = short;
		const month = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
		return `20${year}-${month}-${day.padStart(2, '0')}`;
	}
	return written.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');
}

function part(entry: unknown, name: string): unknown {
	return isObject(entry) ? entry[name] : undefined;
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function emptied(value: unknown): unknown {
	return value === '' || value === undefined ? null : value;
}

function option(value: unknown): { id: string } | null {
	const id = part(value, 'optionId');
	return id === null || id === undefined || id === -1 ? null : { id: String(id) };
}

function cascading(entry: Readonly<Record<string, unknown>>): unknown {
	const parent = option(entry.parentOptionValue);
	const child = option(entry.childOptionValue);
	return parent && child ? { ...parent, child } : parent;
}

function labels(entry: Readonly<Record<string, unknown>>): Omit<Change, 'field'> {
	const names = list(entry.labels).map((label) => part(label, 'name'));
	switch (entry.bulkEditMultiSelectFieldOption) {
		case 'ADD':
			return { operations: names.map((name) => ({ add: name })) };
		case 'REMOVE':
			return { operations: names.map((name) => ({ remove: name })) };
		case 'REMOVE_ALL':
			return { set: [] };
		default:
			return { set: names };
	}
}

function date(entry: Readonly<Record<string, unknown>>): unknown {
	const written = part(entry.date, 'formattedDate');
	return emptied(typeof written === 'string' ? dayOf(written) : written);
}

/** How each list of `JiraIssueFields` becomes the value of a field; lists that are not here change nothing. */
const readers: Readonly<Record<string, Read>> = {
	singleLineTextFields: ({ text }) => ({ set: emptied(text) }),
	urlFields: ({ url }) => ({ set: emptied(url) }),
	richTextFields: ({ richText }) => ({ set: part(richText, 'adfValue') ?? null }),
	clearableNumberFields: ({ value }) => ({ set: value ?? null }),
	datePickerFields: (entry) => ({ set: date(entry) }),
	dateTimePickerFields: ({ dateTime }) => ({ set: emptied(part(dateTime, 'formattedDateTime')) }),
	singleSelectClearableUserPickerFields: ({ user }) => ({ set: user ?? null }),
	multipleSelectClearableUserPickerFields: ({ users }) => ({ set: users ?? [] }),
	singleSelectFields: (entry) => ({ set: option(entry.option) }),
	multipleSelectFields: ({ options }) => ({ set: list(options).map(option) }),
	cascadingSelectFields: (entry) => ({ set: cascading(entry) }),
	labelsFields: labels,
};

/** What `editedFieldsInput` of a bulk edit changes. Source: schema JiraIssueFields of the specification. */
export function changesIn(input: Readonly<Record<string, unknown>>): Change[] {
	const listed = Object.entries(readers).flatMap(([name, read]) =>
		list(input[name]).flatMap((entry) =>
			isObject(entry) ? [{ field: String(entry.fieldId), ...read(entry) }] : [],
		),
	);
	const { priority, issueType } = input;
	return [
		...listed,
		...(isObject(priority) ? [{ field: 'priority', set: { id: priority.priorityId } }] : []),
		...(isObject(issueType) ? [{ field: 'issuetype', set: { id: issueType.issueTypeId } }] : []),
	];
}

/** The same as the body of a request that edits one issue. */
export function editOf(changes: readonly Change[]): { fields: object; update: object } {
	const set = changes.filter(({ operations }) => operations === undefined);
	const operated = changes.filter(({ operations }) => operations !== undefined);
	return {
		fields: Object.fromEntries(set.map((change) => [change.field, change.set])),
		update: Object.fromEntries(operated.map(({ field, operations }) => [field, operations])),
	};
}
