using System.Diagnostics;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Native;

/// <summary>A DuckDB type handle.</summary>
internal sealed unsafe class LogicalType(nint handle) : IDisposable
{
    private nint _handle = handle;

    public nint Handle => _handle;

    public NativeType Kind => DuckDb.GetTypeId(_handle);

    /// <summary>
    /// The DuckDB type in which values of a Spark type live. Struct fields are named by position: Spark allows names
    /// that
    /// repeat or differ by case, DuckDB does not, and types that differ in names alone stay one type.
    /// </summary>
    public static LogicalType Of(DataType type) => new(Create(type));

    public void Dispose()
    {
        if (_handle != 0)
        {
            DuckDb.DestroyLogicalType(ref _handle);
            _handle = 0;
        }
    }

    private static nint Create(DataType type) =>
        type switch
        {
            DecimalType number => DuckDb.CreateDecimalType((byte)number.Precision, (byte)number.Scale),
            ArrayType array => OverChildren([array.ElementType], children => DuckDb.CreateListType(children[0])),
            MapType map => OverChildren(
                [map.KeyType, map.ValueType],
                children => DuckDb.CreateMapType(children[0], children[1])
            ),
            StructType record => OverChildren(record.Fields.Select(field => field.DataType).ToArray(), CreateStruct),
            UserDefinedType userDefined => Create(userDefined.SqlType),
            _ => DuckDb.CreateLogicalType(KindOf(type)),
        };

    private static NativeType KindOf(DataType type) =>
        type switch
        {
            BooleanType => NativeType.Boolean,
            ByteType => NativeType.TinyInt,
            ShortType => NativeType.SmallInt,
            IntegerType or YearMonthIntervalType or NullType => NativeType.Integer,
            LongType or DayTimeIntervalType => NativeType.BigInt,
            FloatType => NativeType.Float,
            DoubleType => NativeType.Double,
            StringType => NativeType.Varchar,
            BinaryType => NativeType.Blob,
            DateType => NativeType.Date,
            TimestampType => NativeType.TimestampTz,
            TimestampNtzType => NativeType.Timestamp,
            CalendarIntervalType => NativeType.Interval,
            _ => throw new UnreachableException($"'{type.GetType().Name}' has no DuckDB type."),
        };

    private static nint OverChildren(IReadOnlyList<DataType> types, Func<nint[], nint> create)
    {
        var children = types.Select(Create).ToArray();
        var type = create(children);
        foreach (var child in children)
        {
            var handle = child;
            DuckDb.DestroyLogicalType(ref handle);
        }

        return type;
    }

    private static nint CreateStruct(nint[] children)
    {
        var names = children.Select((_, i) => Encoding.UTF8.GetBytes(StructFields.Name(i) + "\0")).ToArray();
        var pins = names
            .Select(name =>
                System.Runtime.InteropServices.GCHandle.Alloc(name, System.Runtime.InteropServices.GCHandleType.Pinned)
            )
            .ToArray();
        var pointers = stackalloc byte*[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            pointers[i] = (byte*)pins[i].AddrOfPinnedObject();
        }

        try
        {
            fixed (nint* members = children)
            {
                return DuckDb.CreateStructType(members, pointers, (ulong)children.Length);
            }
        }
        finally
        {
            Array.ForEach(pins, pin => pin.Free());
        }
    }
}
