import { byItem } from './byItem';

it('Parameters that differ by item become expressions', () => {
	const tree = (mark: string) => ({ issue: { mode: 'key', value: mark }, list: ['a', mark], n: 1 });
	expect(byItem([tree('one'), tree('two')])).toEqual({
		parameters: {
			issue: { mode: 'key', value: '={{ $json.value0 }}' },
			list: ['a', '={{ $json.value1 }}'],
			n: 1,
		},
		items: [
			{ value0: 'one', value1: 'one' },
			{ value0: 'two', value1: 'two' },
		],
	});
});
