using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.Lowering;

/// <summary>
/// New columns computed in C# from some columns of a frame, up to 2,048 rows at a time, from several threads at once.
/// This is
/// how fitted models become columns of a plan.
/// </summary>
internal interface IChunkMap : IColumnMap
{
    /// <summary>Equal keys promise equal results; part of the function's name in the database.</summary>
    string Key { get; }

    /// <summary>The columns that are needed, of those that the frame has.</summary>
    IReadOnlyList<AttributeReference> InputsOf(IReadOnlyList<AttributeReference> available);

    /// <summary>The new columns for a batch of the inputs, in internal form, as many rows as came in.</summary>
    ColumnBatch Map(ColumnBatch input);
}
