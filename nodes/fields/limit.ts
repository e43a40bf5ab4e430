import { booleanField } from './choice';
import { compositeField, named, type Field } from './field';
import { wholeNumberField } from './number';
import { shownWhen } from './shown';

/**
 * The usual pair of n8n's lists, 'Return All' and 'Limit': the most results, `Infinity` for all.
 *
 * @param hint when the pair counts, where it does not always
 */
export function limitField(hint?: string): Field<number> {
	return compositeField(
		(name) => ({
			all: named(
				'returnAll',
				booleanField('Return All', 'Whether to return all results or only up to a given limit', {
					...(hint !== undefined && { hint }),
				}),
			),
			most: named(
				name,
				shownWhen(
					wholeNumberField('Limit', {
						typeOptions: { minValue: 1 },
						default: 50,
						description: 'Max number of results to return',
					}),
					{ returnAll: [false] },
				),
			),
		}),
		({ most = Infinity }) => most,
	);
}
