using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;
using Spark.Embedded.Functions;

namespace Spark.Embedded.Native;

/// <summary>Registers C# aggregates with a database, each once, when a statement first needs it.</summary>
internal sealed unsafe class NativeAggregates(Connection connection)
{
    private readonly Lock _lock = new();
    private readonly HashSet<NativeAggregate> _registered = [];

    public void Ensure(IReadOnlyList<NativeAggregate> aggregates)
    {
        lock (_lock)
        {
            foreach (var aggregate in aggregates.Where(aggregate => !_registered.Contains(aggregate)))
            {
                Register(aggregate);
                _registered.Add(aggregate);
            }
        }
    }

    private static NativeAggregate Target(nint info) =>
        (NativeAggregate)GCHandle.FromIntPtr(DuckDb.AggregateFunctionGetExtraInfo(info)).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ulong StateSize(nint info) => (ulong)Target(info).StateSize;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Initialize(nint info, nint state) => Target(info).Initialize(state);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Update(nint info, nint input, nint* states)
    {
        try
        {
            Target(info).Update(new DataChunk(input), states);
        }
#pragma warning disable CA1031 // Nothing may cross into native code; the query fails with the message instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DuckDb.AggregateFunctionSetError(info, CallbackFailures.Note(exception));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Combine(nint info, nint* sources, nint* targets, ulong count) =>
        Target(info).Combine(sources, targets, (int)count);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Finish(nint info, nint* states, nint output, ulong count, ulong offset)
    {
        try
        {
            var writer = new VectorWriter(output);
            Target(info).Finish(states, ref writer, (int)count, (int)offset);
        }
#pragma warning disable CA1031 // Nothing may cross into native code; the query fails with the message instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DuckDb.AggregateFunctionSetError(info, CallbackFailures.Note(exception));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint info) => GCHandle.FromIntPtr(info).Free();

    private void Register(NativeAggregate aggregate)
    {
        var handle = DuckDb.CreateAggregateFunction();
        try
        {
            DuckDb.AggregateFunctionSetName(handle, aggregate.SqlName);
            foreach (var parameter in aggregate.Parameters)
            {
                using var type = LogicalType.Of(parameter);
                DuckDb.AggregateFunctionAddParameter(handle, type.Handle);
            }

            using var result = LogicalType.Of(aggregate.Result);
            DuckDb.AggregateFunctionSetReturnType(handle, result.Handle);
            DuckDb.AggregateFunctionSetSpecialHandling(handle);
            DuckDb.AggregateFunctionSetExtraInfo(handle, (nint)GCHandle.Alloc(aggregate), &Release);
            DuckDb.AggregateFunctionSetFunctions(handle, &StateSize, &Initialize, &Update, &Combine, &Finish);
            if (DuckDb.RegisterAggregateFunction(connection.Handle, handle) != 0)
            {
                throw new EngineException($"The embedded database does not take aggregate '{aggregate.SqlName}'.");
            }
        }
        finally
        {
            DuckDb.DestroyAggregateFunction(ref handle);
        }
    }
}
