import type { Field } from './field';

/** A sentence in the form; it has no value. */
export function noticeField(text: string): Field<undefined> {
	return {
		parameters: (name) => [{ displayName: text, name, type: 'notice', default: '' }],
		schemas: () => ({}),
		value: () => undefined,
	};
}

/** A place for what is found out when a request is prepared; the form has nothing for it. */
export function preparedField<Value>(): Field<Value | undefined> {
	return { parameters: () => [], schemas: () => ({}), value: () => undefined };
}
