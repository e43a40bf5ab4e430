import type {
	INodeParameterResourceLocator,
	INodeProperties,
	NodeParameterValueType,
} from 'n8n-workflow';
import { Jira } from '../../nodes/Jira/Jira.node';
import { JiraDevOps } from '../../nodes/JiraDevOps/JiraDevOps.node';

/** Every parameter of a form, including nested ones, by the labels that lead to it. */
function parametersIn(
	properties: readonly INodeProperties[],
	before = '',
): Array<[string, INodeProperties]> {
	return properties.flatMap((property) => {
		const label = `${before}${property.displayName}`;
		const inside = (property.options ?? []).flatMap((option) =>
			'values' in option ? option.values : 'type' in option ? [option] : [],
		);
		return [[label, property], ...parametersIn(inside, `${label} → `)] as Array<
			[string, INodeProperties]
		>;
	});
}

const valuesOf = ({ options = [] }: INodeProperties) =>
	options.map((option) => ('value' in option ? option.value : undefined));

const isText = (value: NodeParameterValueType) => typeof value === 'string';

/** What n8n's editor accepts as the default of a parameter of each type. */
const forms: Readonly<
	Record<string, (value: NodeParameterValueType, property: INodeProperties) => boolean>
> = {
	string: isText,
	json: isText,
	dateTime: isText,
	notice: isText,
	hidden: isText,
	boolean: (value) => typeof value === 'boolean',
	number: (value) => typeof value === 'number',
	options: (value, property) => valuesOf(property).includes(value as string),
	multiOptions: (value, property) =>
		Array.isArray(value) && value.every((one) => valuesOf(property).includes(one as string)),
	collection: (value) => JSON.stringify(value) === '{}',
	fixedCollection: (value) => JSON.stringify(value) === '{}',
	resourceMapper: (value) => JSON.stringify(value) === '{"mappingMode":"defineBelow","value":null}',
	resourceLocator: (value, { modes = [] }) => {
		const { __rl, mode, value: inside } = value as INodeParameterResourceLocator;
		return __rl === true && inside === '' && modes.some(({ name }) => name === mode);
	},
};

describe.each([
	['Jira Platform', new Jira()],
	['Jira DevOps', new JiraDevOps()],
])('the defaults of %s', (_, { description }) => {
	const parameters = parametersIn(description.properties);

	it('are in the form that the editor accepts', () => {
		const strange = parameters.filter(([, property]) => {
			const isInForm = forms[property.type];
			return isInForm === undefined || !isInForm(property.default, property);
		});
		expect(strange.map(([label]) => label)).toEqual([]);
	});

	it('include more than the first level', () => {
		expect(parameters.some(([label]) => label.includes(' → '))).toBe(true);
	});
});
