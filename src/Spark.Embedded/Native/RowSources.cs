using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Spark.Sql;
using Spark.Embedded.Results;
using Spark.Types;

namespace Spark.Embedded.Native;

/// <summary>
/// The table function that reads rows from C#: <c>sp_rows(id)</c>. Sources are entered before a statement and removed
/// after
/// it. One thread reads a source, so that rows keep their order.
/// </summary>
internal sealed unsafe class RowSources
{
    public const string FunctionName = "sp_rows";

    private readonly ConcurrentDictionary<long, IRowSource> _sources = [];
    private long _lastId;

    public void Register(Connection connection)
    {
        var handle = DuckDb.CreateTableFunction();
        try
        {
            using var id = LogicalType.Of(KnownTypes.Long);
            DuckDb.TableFunctionSetName(handle, FunctionName);
            DuckDb.TableFunctionAddParameter(handle, id.Handle);
            DuckDb.TableFunctionSetExtraInfo(handle, (nint)GCHandle.Alloc(this), &Release);
            DuckDb.TableFunctionSetBind(handle, &Bind);
            DuckDb.TableFunctionSetInit(handle, &Initialize);
            DuckDb.TableFunctionSetFunction(handle, &Run);
            DuckDb.TableFunctionSupportsProjectionPushdown(handle, true);
            if (DuckDb.RegisterTableFunction(connection.Handle, handle) != 0)
            {
                throw new EngineException($"The embedded database does not take function '{FunctionName}'.");
            }
        }
        finally
        {
            DuckDb.DestroyTableFunction(ref handle);
        }
    }

    public long Add(IRowSource source)
    {
        var id = Interlocked.Increment(ref _lastId);
        _sources[id] = source;
        return id;
    }

    public void Remove(long id) => _sources.TryRemove(id, out _);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        try
        {
            var sources = (RowSources)GCHandle.FromIntPtr(DuckDb.BindGetExtraInfo(info)).Target!;
            var parameter = DuckDb.BindGetParameter(info, 0);
            var id = DuckDb.GetInt64(parameter);
            DuckDb.DestroyValue(ref parameter);
            var source = sources._sources[id];
            for (var i = 0; i < source.Types.Count; i++)
            {
                using var type = LogicalType.Of(source.Types[i]);
                DuckDb.BindAddResultColumn(info, StructFields.Name(i), type.Handle);
            }

            if (source.Types.Count == 0)
            {
                // DuckDB has no table without columns; nobody reads this one.
                using var type = LogicalType.Of(KnownTypes.Boolean);
                DuckDb.BindAddResultColumn(info, StructFields.Name(0), type.Handle);
            }

            if (source.RowCount is { } rowCount)
            {
                DuckDb.BindSetCardinality(info, (ulong)rowCount, isExact: true);
            }

            DuckDb.BindSetBindData(info, (nint)GCHandle.Alloc(source), &Release);
        }
#pragma warning disable CA1031 // Nothing may cross into native code; the query fails with the message instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DuckDb.BindSetError(info, CallbackFailures.Note(exception));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Initialize(nint info)
    {
        try
        {
            var source = (IRowSource)GCHandle.FromIntPtr(DuckDb.InitGetBindData(info)).Target!;
            var columns = new int[DuckDb.InitGetColumnCount(info)];
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = (int)DuckDb.InitGetColumnIndex(info, (ulong)i);
            }

            DuckDb.InitSetMaxThreads(info, 1);
            DuckDb.InitSetInitData(info, (nint)GCHandle.Alloc(new RowReader(source, columns)), &ReleaseReader);
        }
#pragma warning disable CA1031 // Nothing may cross into native code; the query fails with the message instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DuckDb.InitSetError(info, CallbackFailures.Note(exception));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Run(nint info, nint output)
    {
        try
        {
            var reader = (RowReader)GCHandle.FromIntPtr(DuckDb.FunctionGetInitData(info)).Target!;
            DuckDb.DataChunkSetSize(output, (ulong)reader.Fill(output));
        }
#pragma warning disable CA1031 // Nothing may cross into native code; the query fails with the message instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DuckDb.FunctionSetError(info, CallbackFailures.Note(exception));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint info) => GCHandle.FromIntPtr(info).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReleaseReader(nint info)
    {
        var handle = GCHandle.FromIntPtr(info);
        ((RowReader)handle.Target!).Dispose();
        handle.Free();
    }
}
