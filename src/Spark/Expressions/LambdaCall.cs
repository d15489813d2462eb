using Microsoft.Spark.Sql.Types;
using Spark.Lambdas;

namespace Spark.Expressions;

/// <summary>A call of a C# function of the program. Arguments have types that its parameters take.</summary>
internal sealed record LambdaCall(LambdaFunction Function, IReadOnlyList<Expression> Arguments) : Expression
{
    public override DataType Type => Function.ReturnType;

    /// <summary>Nobody knows what a function gives.</summary>
    public override bool IsNullable => true;

    public override IReadOnlyList<Expression> Children => Arguments;

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Arguments = children };
}
