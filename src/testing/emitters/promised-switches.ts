/** The switches among the flags that generated code promises to pass. */
export const promisedSwitches = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ noPropertyAccessFromIndexSignature: true, noImplicitOverride: true },
  ...{ noImplicitReturns: true, noFallthroughCasesInSwitch: true },
  ...{ noUnusedLocals: true, noUnusedParameters: true },
  ...{ isolatedDeclarations: true, declaration: true, verbatimModuleSyntax: true },
  ...{ erasableSyntaxOnly: true },
} as const;
