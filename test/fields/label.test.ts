import { labelWanting, plainLabel } from '../../nodes/fields';

it.each([
	['Assignee', 'Email or Name', 'Assignee (Email or Name)'],
	['שם', 'Name or ID', 'שם (Name or ID)'],
	['New Status or Transition', 'Name or ID', 'New Status or Transition (Name or ID)'],
])('%s tells an AI model to give %s, and sentences leave that out', (label, wanted, shown) => {
	expect(labelWanting(label, wanted)).toBe(shown);
	expect(plainLabel(shown)).toBe(label);
	expect(plainLabel(label)).toBe(label);
});
