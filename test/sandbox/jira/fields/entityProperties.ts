import { isObject } from './definition';
import { RefusedWrite } from './write';

/** Data that apps store on issues and comments, by key; users do not see it. */
export type EntityProperties = Readonly<Record<string, unknown>>;

const longestKey = 255;
const longestValue = 32_768;

function refuse(message: string): RefusedWrite {
	return new RefusedWrite({ errorMessages: [message], errors: {} });
}

/**
 * Reads the `properties` of something that is being created. Throws RefusedWrite. Limits: operation "Set issue
 * property" and schema EntityProperty of the specification.
 */
export function readProperties(input: unknown): EntityProperties {
	if (input === undefined || input === null) return {};
	if (!Array.isArray(input)) throw refuse('The properties must be an array of objects.');
	return Object.fromEntries(
		input.map((one: unknown) => {
			const { key, value } = isObject(one) ? one : {};
			if (typeof key !== 'string' || key.trim() === '' || key.length > longestKey) {
				throw refuse(`The key of a property must have 1 to ${longestKey} characters.`);
			}
			if (value === undefined || value === null) {
				throw refuse(`The value of the property '${key}' must not be empty.`);
			}
			if (JSON.stringify(value).length > longestValue) {
				throw refuse(`The value of the property '${key}' exceeds ${longestValue} characters.`);
			}
			return [key, value];
		}),
	);
}

/** The properties with the given keys; `*all` for all. Source: `properties` of "Get issue". */
export function propertiesNamed(
	properties: EntityProperties,
	keys: readonly string[],
): EntityProperties {
	return Object.fromEntries(
		Object.entries(properties).filter(([key]) => keys.includes('*all') || keys.includes(key)),
	);
}
