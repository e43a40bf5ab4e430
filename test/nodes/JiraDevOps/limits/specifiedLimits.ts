import type { Limit } from '../../../../nodes/JiraDevOps/limits/limit';
import type { Schema } from '../../../../build/specifications/openApi';

/** The limit for each place: `displayName` → 255, `references[]` → 5. */
export type Limits = Record<string, number>;

/** Every `maxLength` and `maxItems` in a schema; the values of associations are counted separately. */
export function specifiedLimits(schema: Schema, place = ''): Limits {
	const limits: Limits = {};
	if (schema.type === 'string' && typeof schema['maxLength'] === 'number') {
		limits[place] = schema['maxLength'];
	}
	if (schema.type === 'array' && typeof schema['maxItems'] === 'number') {
		limits[`${place}[]`] = schema['maxItems'];
	}
	// The limit for one association is the same in each document: 500 values in all.
	if (schema.items !== undefined && !place.endsWith('ssociations')) {
		Object.assign(limits, specifiedLimits(schema.items, `${place}[]`));
	}
	for (const [name, property] of Object.entries(schema.properties ?? {})) {
		Object.assign(limits, specifiedLimits(property, place === '' ? name : `${place}.${name}`));
	}
	return limits;
}

/** The same for one of our limits. */
export function ownLimits(limit: Limit, place = ''): Limits {
	switch (limit.kind) {
		case 'text':
			return { [place]: limit.most };
		case 'list':
			return {
				...(Number.isFinite(limit.most) && { [`${place}[]`]: limit.most }),
				...(limit.of && ownLimits(limit.of, `${place}[]`)),
			};
		case 'fields':
			return Object.fromEntries(
				Object.entries(limit.fields).flatMap(([name, field]) =>
					Object.entries(ownLimits(field, place === '' ? name : `${place}.${name}`)),
				),
			);
		case 'associations':
			return Number.isFinite(limit.types) ? { [`${place}[]`]: limit.types } : {};
		case 'properties':
			return { [`${place}[]`]: limit.most };
	}
}
