import { Type } from 'typebox';
import { DecisionListForm, PublishedDecisionForm, WithdrawnDecisionForm } from '../decisions/decision-forms.js';
import { problems } from '../disclosure-problems.js';
import { FieldForm, PowerForm, PowersForm } from '../powers/power-forms.js';
import { refTo } from './schema-words.js';

const ProblemForm = Type.Object(
  {
    type: Type.Enum(Object.values(problems).map(({ code }) => `/problems/${code}`)),
    title: Type.String(),
    titleEn: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    detailEn: Type.Optional(Type.String()),
    correlationId: Type.String({ format: 'uuid' }),
    errors: Type.Optional(
      Type.Array(Type.Object({ parameter: Type.String(), message: Type.String(), messageZh: Type.String() })),
    ),
  },
  { description: 'RFC 9457' },
);

/** Every form of the open data by the name that the routes refer to it. */
export const apiSchemas = {
  PublishedDecision: PublishedDecisionForm,
  WithdrawnDecision: WithdrawnDecisionForm,
  DecisionList: DecisionListForm,
  Power: PowerForm,
  Field: FieldForm,
  Powers: PowersForm,
  Problem: ProblemForm,
  WithdrawnProblem: {
    allOf: [refTo('Problem'), { type: 'object', properties: { decision: refTo('WithdrawnDecision') } }],
  },
} as const;
