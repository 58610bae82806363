// From text to model: reading and checking a schema.
export { compile } from './compile.js';
export type { CompileOptions, CompileResult } from './compile.js';
export { compileText } from './compile-text.js';
export type { CompileTextOptions } from './compile-text.js';
export { check } from './check.js';
export type { CheckOptions, CheckResult } from './check.js';

// Where schema files come from.
export { diskHost } from './source/disk-host.js';
export { memoryHost } from './source/memory-host.js';
export type { ReadFailure, SourceHost } from './source/host.js';
export { positionAt } from './source/source.js';
export type { Position, Source, Span } from './source/source.js';

// What the package brings with it: schemas to start from, and templates of pages.
export { bundledStates } from './bundled/bundled-states.js';
export type { BundledState } from './bundled/bundled-states.js';
export { bundledTemplates } from './bundled/bundled-templates.js';
export { bundledRuntime } from './bundled/bundled-runtime.js';

// What is wrong with a schema, for programs and for people.
export type { Code, Severity } from './diagnostics/catalogue.js';
export type { Diagnostic, DiagnosticCode, Note } from './diagnostics/diagnostic.js';
export { renderGithub } from './diagnostics/render-github.js';
export { renderJson } from './diagnostics/render-json.js';
export { renderJunit } from './diagnostics/render-junit.js';
export { renderSarif } from './diagnostics/render-sarif.js';
export type { SarifOptions } from './diagnostics/render-sarif.js';
export { renderText } from './diagnostics/render-text.js';
export type { TextOptions } from './diagnostics/render-text.js';

// The model: a schema that was read without an error.
export type { Module, Schema } from './model/schema.js';
export type { ArgumentsType, Command, Definition, Event } from './model/definition.js';
export type { Annotated, Entity, Feature } from './model/entity.js';
export type { Location, NameLocation } from './model/location.js';
export type {
  AlternateType,
  Alternative,
  ArrayType,
  Branch,
  BuiltinName,
  BuiltinType,
  EnumType,
  EnumValue,
  JsonType,
  Member,
  ObjectType,
  StructType,
  Type,
  UnionType,
} from './model/type.js';
export type { Condition, ConditionTree, WrittenCondition } from './model/condition.js';
export type { Doc, DocEntry, DocSection } from './model/doc.js';
export type { Release } from './model/release.js';
export { overviewOf } from './model/schema-overview.js';
export type { SchemaOverview } from './model/schema-overview.js';

// Going through the model.
export { visit } from './model/visit.js';
export type { MemberOwner, Visit, VisitHandler, Visitor } from './model/visit.js';

// Questions to the model.
export { allMembers } from './model/all-members.js';
export { conditionHolds } from './model/condition-holds.js';
export { conditionSymbols } from './model/condition-symbols.js';
export { conditionText } from './model/condition-text.js';
export { directions } from './model/direction.js';
export type { Direction } from './model/direction.js';
export { formsOf } from './model/forms.js';
export type { Form } from './model/forms.js';
export { mayBeAbsent } from './model/may-be-absent.js';
export { reachableTypes } from './model/reachable-types.js';
export { referencedTypes } from './model/referenced-types.js';
export { compareReleases, formatRelease, parseRelease } from './model/release.js';
export { sinceOf } from './model/since.js';
export { usages } from './model/used-by.js';
export type { Usage, UsageRole } from './model/used-by.js';
export { assertNever } from './model/assert-never.js';

// The model of one build, or of all builds that have something in common.
export { buildSymbols } from './model/build-symbols.js';
export { resolveConditions } from './model/resolve-conditions.js';
export { matchesPattern } from './model/name-pattern.js';
export { selectDefinitions } from './model/select-definitions.js';
export type { Selection } from './model/select-definitions.js';
export { simplifyCondition } from './model/simplify-condition.js';
export type { Symbols } from './model/symbols.js';

// The model as plain data, for comparing and for other tools.
export { inspect } from './model/inspection.js';
export type { DocData, EntityData, Inspection, NamedData } from './model/inspection.js';

// What `query-qmp-schema` answers.
export { introspect } from './introspection/introspect.js';
export type { IntrospectOptions } from './introspection/introspect.js';
export { markConditions } from './introspection/mark-conditions.js';
export { resolveInfo } from './introspection/resolve-info.js';
export type {
  Guarded,
  InfoFields,
  InfoJson,
  InfoValue,
  SchemaInfo,
} from './introspection/schema-info.js';

// From model to files: running emitters. Nothing is written before `writePlan`.
export { generate } from './generate.js';
export type { GenerateOptions, GenerateResult } from './generate.js';
export type { GeneratedFile } from './codegen/generated-file.js';
export type { DocsLevel, Int64Mode, Settings } from './codegen/settings.js';
export type { RuntimeSource } from './codegen/runtime-source.js';
export type { TemplateSource } from './codegen/template-source.js';
export { documentSchemas } from './document.js';
export type { DocumentedRelease, DocumentSettings } from './document.js';
export {
  builtinEmitterNames,
  defaultEmitterNames,
  loadBuiltinEmitters,
} from './emitters/builtin.js';
export type { BuiltinEmitterName } from './emitters/builtin.js';
export { formatPlan } from './output/format-plan.js';
export { OutputError } from './output/output-error.js';
export { writePlan } from './output/write-plan.js';
export type { WriteOptions, WriteReport } from './output/write-plan.js';

// The configuration of `qapi-ts generate`.
export { defineConfig } from './config/define-config.js';
export type { Config, RunConfig, TargetConfig } from './config/config.js';

// Emitters of your own.
export { defineEmitter } from './codegen/define-emitter.js';
export type {
  AnyEmitter,
  Emitter,
  EmitterDefinition,
  NoOptions,
} from './codegen/define-emitter.js';
export type { DeclareContext, EmitContext } from './codegen/emit-context.js';
export { EmitterError } from './codegen/emitter-error.js';
export type {
  MessageSpec,
  MessageSpecs,
  NoMessages,
  ReportedCode,
  ReportedParameters,
} from './codegen/emitter-messages.js';
export type { OptionSpec, OptionSpecs, OptionValues } from './codegen/emitter-options.js';
export type { SymbolDeclaration, SymbolKey, SymbolKind } from './codegen/generated-symbol.js';
export type { Names } from './codegen/names.js';
export type { PlacedReport, ReportedPlaces } from './codegen/placed-report.js';
export type { Template, TemplateValue } from './codegen/load-template.js';
export { WrittenText } from './codegen/written-text.js';
export type { TypeScriptFile } from './codegen/typescript-file.js';

// What TypeScript files are made of.
export type {
  ClassStatement,
  ConstStatement,
  ExportStatement,
  FunctionStatement,
  InterfaceStatement,
  Method,
  Parameter,
  Statement,
  TextStatement,
  TypeStatement,
} from './codegen/statement.js';
export type { PropertySignature, TypeNode } from './codegen/layout/type-node.js';
export {
  arrayOf,
  generic,
  intersectionOf,
  objectType,
  unionOf,
} from './codegen/layout/type-node.js';
export type { Expression, RecordEntry } from './codegen/layout/expression.js';
export { arrow, call, list, record, sum } from './codegen/layout/expression.js';
export { literal, propertyKey } from './codegen/literal.js';
export { definitionDocs, memberDocs } from './codegen/definition-docs.js';
export { docReader } from './codegen/doc-reader.js';
export type { DocReader } from './codegen/doc-reader.js';
export { wordsDoc } from './codegen/jsdoc/js-doc.js';
export type { JsDoc, JsDocBlock, JsDocTag } from './codegen/jsdoc/js-doc.js';
export { linkTo } from './codegen/jsdoc/link-to.js';
export { renderJsDoc } from './codegen/jsdoc/render-js-doc.js';
export { enumObjectKey, formKey, inputKey, typeKey, typeOf, valuesKey } from './codegen/type-of.js';
