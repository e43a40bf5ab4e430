import { isRecord } from '../readings/json';
import type { Limit } from './limit';

/** A place in a request that exceeds Jira's limit. */
export interface Excess {
	/** Its path, as in code: `repositories[0].commits[3].message`. */
	readonly path: string;
	readonly holds: number;
	readonly most: number;
	/** The unit: characters, entries… */
	readonly unit: string;
	/** Whether it is text that may be truncated. */
	readonly mayBeCut: boolean;
}

/** All values at and below a place that exceed Jira's limits. Values of another type are left to Jira. */
export function excessIn(value: unknown, limit: Limit, path: string): Excess[] {
	const tooMany = (holds: number, most: number, unit: string, at = path): Excess[] =>
		holds > most ? [{ path: at, holds, most, unit, mayBeCut: false }] : [];
	switch (limit.kind) {
		case 'text': {
			const { most, mayBeCut } = limit;
			return typeof value === 'string' && value.length > most
				? [{ path, holds: value.length, most, unit: 'characters', mayBeCut }]
				: [];
		}
		case 'list': {
			if (!Array.isArray(value)) return [];
			const { most, of } = limit;
			return [
				...tooMany(value.length, most, 'entries'),
				...(of ? value.flatMap((entry, index) => excessIn(entry, of, `${path}[${index}]`)) : []),
			];
		}
		case 'fields':
			if (!isRecord(value)) return [];
			return Object.entries(limit.fields).flatMap(([name, field]) =>
				value[name] === undefined ? [] : excessIn(value[name], field, joined(path, name)),
			);
		case 'properties': {
			if (!isRecord(value)) return [];
			const entries = Object.entries(value);
			return [
				...tooMany(entries.length, limit.most, 'properties'),
				...entries.flatMap(([name, entry]) => [
					...tooMany(name.length, limit.longest, 'characters in its name', joined(path, name)),
					...tooMany(String(entry).length, limit.longest, 'characters', joined(path, name)),
				]),
			];
		}
		case 'associations': {
			if (!Array.isArray(value)) return [];
			const values = value.flatMap((one) => (isRecord(one) ? one['values'] : []));
			return [
				...tooMany(value.length, limit.types, 'kinds of associations'),
				...tooMany(values.length, limit.values, 'values in total'),
			];
		}
	}
}

/** The value with its long texts truncated where allowed; the same value if there are none. */
export function cutTexts(value: unknown, limit: Limit): unknown {
	switch (limit.kind) {
		case 'text':
			return limit.mayBeCut && typeof value === 'string' ? cut(value, limit.most) : value;
		case 'list': {
			const { of } = limit;
			return of && Array.isArray(value) ? value.map((entry) => cutTexts(entry, of)) : value;
		}
		case 'fields':
			if (!isRecord(value)) return value;
			return Object.fromEntries(
				Object.entries(value).map(([name, entry]) => {
					const field = limit.fields[name];
					return [name, field === undefined ? entry : cutTexts(entry, field)];
				}),
			);
		default:
			return value;
	}
}

/** The beginning of a text, with an ellipsis in the last place; never half a character. */
function cut(value: string, most: number): string {
	return value.length <= most
		? value
		: `${value.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function joined(path: string, name: string): string {
	return path === '' ? name : `${path}.${name}`;
}
