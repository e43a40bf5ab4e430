import type { Field } from './field';

/** A sentence in the form; it has no value. */
export function noticeField(text: string): Field<undefined> {
	return {
		parameters: (name) => [{ displayName: text, name, type: 'notice', default: '' }],
		schemas: () => ({}),
		value: () => undefined,
	};
}

/** A value that is determined when a request is prepared; not part of the form. */
export function preparedField<Value>(): Field<Value | undefined> {
	return { parameters: () => [], schemas: () => ({}), value: () => undefined };
}
