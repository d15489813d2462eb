using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NbToScript.Binding;

/// <summary>What one submission declares and uses, by bound symbol.</summary>
internal sealed class SubmissionFacts
{
    private SubmissionFacts(Submission submission) => Submission = submission;

    public Submission Submission { get; }

    public List<ISymbol> Declared { get; } = [];

    public List<SymbolUse> Uses { get; } = [];

    /// <summary>Names of locals, lambda parameters and range variables inside the statements.</summary>
    public HashSet<string> NestedNames { get; } = new(StringComparer.Ordinal);

    public bool HasAwait { get; private set; }

    public bool HasReturn { get; private set; }

    public static SubmissionFacts Of(Submission submission)
    {
        var facts = new SubmissionFacts(submission);
        foreach (var member in submission.Root.Members)
        {
            new Walker(facts, member is GlobalStatementSyntax or FieldDeclarationSyntax).Visit(member);
        }

        return facts;
    }

    private sealed class Walker(SubmissionFacts facts, bool isStep) : CSharpSyntaxWalker
    {
        private readonly SemanticModel _model = facts.Submission.Model;
        private int _functionDepth = isStep ? 0 : 1;
        private int _lambdaDepth;

        public override void VisitIdentifierName(IdentifierNameSyntax node) => AddUse(node);

        public override void VisitGenericName(GenericNameSyntax node)
        {
            AddUse(node);
            base.VisitGenericName(node);
        }

        public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
        {
            AddDeclared(node, node.Identifier.Text);
            base.VisitVariableDeclarator(node);
        }

        public override void VisitSingleVariableDesignation(SingleVariableDesignationSyntax node) =>
            AddDeclared(node, node.Identifier.Text);

        public override void VisitForEachStatement(ForEachStatementSyntax node)
        {
            AddNested(node.Identifier.Text);
            HasAwaitAt(node.AwaitKeyword);
            base.VisitForEachStatement(node);
        }

        public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
        {
            HasAwaitAt(node.AwaitKeyword);
            base.VisitForEachVariableStatement(node);
        }

        public override void VisitUsingStatement(UsingStatementSyntax node)
        {
            HasAwaitAt(node.AwaitKeyword);
            base.VisitUsingStatement(node);
        }

        public override void VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
        {
            HasAwaitAt(node.AwaitKeyword);
            base.VisitLocalDeclarationStatement(node);
        }

        public override void VisitCatchDeclaration(CatchDeclarationSyntax node)
        {
            AddNested(node.Identifier.Text);
            base.VisitCatchDeclaration(node);
        }

        public override void VisitFromClause(FromClauseSyntax node)
        {
            AddNested(node.Identifier.Text);
            base.VisitFromClause(node);
        }

        public override void VisitLetClause(LetClauseSyntax node)
        {
            AddNested(node.Identifier.Text);
            base.VisitLetClause(node);
        }

        public override void VisitJoinClause(JoinClauseSyntax node)
        {
            AddNested(node.Identifier.Text);
            base.VisitJoinClause(node);
        }

        public override void VisitQueryContinuation(QueryContinuationSyntax node)
        {
            AddNested(node.Identifier.Text);
            base.VisitQueryContinuation(node);
        }

        public override void VisitParameter(ParameterSyntax node)
        {
            AddNested(node.Identifier.Text);
            base.VisitParameter(node);
        }

        public override void VisitAwaitExpression(AwaitExpressionSyntax node)
        {
            HasAwaitAt(node.AwaitKeyword);
            base.VisitAwaitExpression(node);
        }

        public override void VisitReturnStatement(ReturnStatementSyntax node)
        {
            facts.HasReturn |= _functionDepth == 0 && _lambdaDepth == 0;
            base.VisitReturnStatement(node);
        }

        public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
            InLambda(() => base.VisitParenthesizedLambdaExpression(node));

        public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
            InLambda(() => base.VisitSimpleLambdaExpression(node));

        public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) =>
            InLambda(() => base.VisitAnonymousMethodExpression(node));

        public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
        {
            AddNested(node.Identifier.Text);
            InLambda(() => base.VisitLocalFunctionStatement(node));
        }

        public override void VisitMethodDeclaration(MethodDeclarationSyntax node) =>
            Declare(node, () => base.VisitMethodDeclaration(node));

        public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
            Declare(node, () => base.VisitPropertyDeclaration(node));

        public override void VisitEventDeclaration(EventDeclarationSyntax node) =>
            Declare(node, () => base.VisitEventDeclaration(node));

        public override void VisitClassDeclaration(ClassDeclarationSyntax node) =>
            Declare(node, () => base.VisitClassDeclaration(node));

        public override void VisitStructDeclaration(StructDeclarationSyntax node) =>
            Declare(node, () => base.VisitStructDeclaration(node));

        public override void VisitRecordDeclaration(RecordDeclarationSyntax node) =>
            Declare(node, () => base.VisitRecordDeclaration(node));

        public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) =>
            Declare(node, () => base.VisitInterfaceDeclaration(node));

        public override void VisitEnumDeclaration(EnumDeclarationSyntax node) =>
            Declare(node, () => base.VisitEnumDeclaration(node));

        public override void VisitDelegateDeclaration(DelegateDeclarationSyntax node) =>
            Declare(node, () => base.VisitDelegateDeclaration(node));

        private void Declare(MemberDeclarationSyntax node, Action visitInside)
        {
            if (node.Parent is CompilationUnitSyntax && _model.GetDeclaredSymbol(node) is { } symbol)
            {
                facts.Declared.Add(symbol);
            }

            _functionDepth++;
            visitInside();
            _functionDepth--;
        }

        private void InLambda(Action visitInside)
        {
            _lambdaDepth++;
            visitInside();
            _lambdaDepth--;
        }

        private void AddDeclared(SyntaxNode node, string name)
        {
            if (
                _model.GetDeclaredSymbol(node)
                is { ContainingType.IsScriptClass: true } symbol
                    and (IFieldSymbol or IEventSymbol)
            )
            {
                facts.Declared.Add(symbol);
            }
            else
            {
                AddNested(name);
            }
        }

        private void AddNested(string name)
        {
            if (_functionDepth == 0)
            {
                facts.NestedNames.Add(name);
            }
        }

        private void HasAwaitAt(SyntaxToken keyword) =>
            facts.HasAwait |= !keyword.IsKind(SyntaxKind.None) && _functionDepth == 0 && _lambdaDepth == 0;

        private void AddUse(SimpleNameSyntax node)
        {
            if (node.IsVar)
            {
                return;
            }

            var info = _model.GetSymbolInfo(node);
            var symbol =
                info.Symbol
                ?? (
                    info.CandidateReason == CandidateReason.MemberGroup ? info.CandidateSymbols.FirstOrDefault() : null
                );
            if (ScriptSymbols.Declared(symbol) is { } declared)
            {
                facts.Uses.Add(new SymbolUse(declared, node, UseKinds.Of(node), _functionDepth > 0, facts.Submission));
            }
        }
    }
}
