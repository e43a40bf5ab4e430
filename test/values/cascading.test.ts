import { cascadingText, hasSeveralReadings } from '../../nodes/values/cascading';
import { FieldValueRefused } from '../../nodes/values/fieldValueRefused';

const written = (text: string) => {
	const [value, child] = text.split(' / ');
	return { value, ...(child === undefined ? {} : { child: { value: child } }) };
};

/** Names that contain the signs that people write between an option and the one below it. */
const options = [
	{ value: 'Europe', children: [{ value: 'France' }, { value: 'Saint-Pierre - Miquelon' }] },
	{ value: 'Cloud - yearly' },
	{ value: 'Cloud', children: [{ value: 'yearly' }, { value: '10 > 100 seats' }] },
	{ value: 'A -> B' },
];

describe('cascadingText', () => {
	it.each([
		['Hardware > Laptop', 'Hardware / Laptop'],
		['Europe→France', 'Europe / France'],
		['Cloud - 10 -> 100 seats', 'Cloud - 10 / 100 seats'],
		['Saint-Pierre', 'Saint-Pierre'],
		['> 100 seats', '> 100 seats'],
		['100 seats ->', '100 seats ->'],
		['- none -', '- none -'],
	])('reads %j without knowing the options of the field', (text, wanted) => {
		expect(cascadingText(text)).toEqual(written(wanted));
	});

	it.each([
		['europe > FRANCE', 'Europe / France'],
		['Europe - Saint-Pierre - Miquelon', 'Europe / Saint-Pierre - Miquelon'],
		['Cloud - yearly', 'Cloud - yearly'],
		['Cloud > yearly', 'Cloud / yearly'],
		['Cloud - 10 > 100 seats', 'Cloud / 10 > 100 seats'],
		['A -> B', 'A -> B'],
		['Asia - Japan', 'Asia / Japan'],
	])('reads %j with the options of the field', (text, wanted) => {
		expect(cascadingText(text, options)).toEqual(written(wanted));
	});

	it.each(['A > B > C', 'A - B - C'])('refuses %j if nothing tells which is meant', (text) => {
		expect(() => cascadingText(text)).toThrow(FieldValueRefused);
	});

	it.each([
		['Europe -> France', false],
		['Europe', false],
		['> 100 seats', false],
		['Europe > France', true],
		['Europe - France', true],
	])('%j has several readings: %s', (text, several) => {
		expect(hasSeveralReadings(text)).toBe(several);
	});
});
