namespace Microsoft.Spark
{
    public sealed class Broadcast<T>
    {
        public void Destroy() { }
        public void Unpersist() { }
        public void Unpersist(bool blocking) { }
        public T Value() { }
    }
    public static class PairRDDFunctions
    {
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TResult>> AggregateByKey<TKey, TValue, TResult>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, TResult zeroValue, System.Func<TResult, TValue, TResult> seqFunc, System.Func<TResult, TResult, TResult> combFunc, int? numPartitions = default)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value",
                "Left",
                "Right"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, System.ValueTuple<TLeft[], TRight[]>>> CoGroup<TKey, TLeft, TRight>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TLeft>> rdd, [System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] Microsoft.Spark.RDD<System.ValueTuple<TKey, TRight>> other, int? numPartitions = default)
            where TKey :  notnull { }
        public static System.Collections.Generic.IReadOnlyDictionary<TKey, TValue> CollectAsMap<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TResult>> CombineByKey<TKey, TValue, TResult>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, System.Func<TValue, TResult> createCombiner, System.Func<TResult, TValue, TResult> mergeValue, System.Func<TResult, TResult, TResult> mergeCombiners, int? numPartitions = default)
            where TKey :  notnull { }
        public static System.Collections.Generic.IReadOnlyDictionary<TKey, long> CountByKey<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TResult>> FlatMapValues<TKey, TValue, TResult>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, System.Func<TValue, System.Collections.Generic.IEnumerable<TResult>> func) { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> FoldByKey<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, TValue zeroValue, System.Func<TValue, TValue, TValue> func, int? numPartitions = default)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Values"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue[]>> GroupByKey<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, int? numPartitions = default)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value",
                "Left",
                "Right"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, System.ValueTuple<TLeft, TRight>>> Join<TKey, TLeft, TRight>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TLeft>> rdd, [System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] Microsoft.Spark.RDD<System.ValueTuple<TKey, TRight>> other, int? numPartitions = default)
            where TKey :  notnull { }
        public static Microsoft.Spark.RDD<TKey> Keys<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd) { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value",
                "Left",
                "Right"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, System.ValueTuple<TLeft, TRight?>>> LeftOuterJoin<TKey, TLeft, TRight>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TLeft>> rdd, [System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] Microsoft.Spark.RDD<System.ValueTuple<TKey, TRight>> other, int? numPartitions = default)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TResult>> MapValues<TKey, TValue, TResult>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, System.Func<TValue, TResult> func) { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> PartitionBy<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, int? numPartitions = default) { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> ReduceByKey<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, System.Func<TValue, TValue, TValue> func, int? numPartitions = default)
            where TKey :  notnull { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})]
        public static Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> SortByKey<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd, bool ascending = true, int? numPartitions = default) { }
        public static Microsoft.Spark.RDD<TValue> Values<TKey, TValue>([System.Runtime.CompilerServices.TupleElementNames(new string?[]?[] {
                "Key",
                "Value"})] this Microsoft.Spark.RDD<System.ValueTuple<TKey, TValue>> rdd) { }
    }
    public sealed class RDD<T>
    {
        public Microsoft.Spark.SparkContext Context { get; }
        public TResult Aggregate<TResult>(TResult zeroValue, System.Func<TResult, T, TResult> seqOp, System.Func<TResult, TResult, TResult> combOp) { }
        public Microsoft.Spark.RDD<T> Cache() { }
        public System.Collections.Generic.IEnumerable<T> Collect() { }
        public System.Collections.Generic.IEnumerable<T> Collect(System.Threading.CancellationToken cancellation) { }
        public long Count() { }
        public System.Collections.Generic.IReadOnlyDictionary<TKey, long> CountBy<TKey>(System.Func<T, TKey> func)
            where TKey :  notnull { }
        public Microsoft.Spark.RDD<T> Distinct(int? numPartitions = default) { }
        public Microsoft.Spark.RDD<T> Filter(System.Func<T, bool> func) { }
        public T First() { }
        public Microsoft.Spark.RDD<TResult> FlatMap<TResult>(System.Func<T, System.Collections.Generic.IEnumerable<TResult>> func) { }
        public T Fold(T zeroValue, System.Func<T, T, T> op) { }
        public int GetNumPartitions() { }
        public Microsoft.Spark.RDD<T[]> Glom() { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Values"})]
        public Microsoft.Spark.RDD<System.ValueTuple<TKey, T[]>> GroupBy<TKey>(System.Func<T, TKey> func, int? numPartitions = default)
            where TKey :  notnull { }
        public bool IsEmpty() { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Key",
                "Value"})]
        public Microsoft.Spark.RDD<System.ValueTuple<TKey, T>> KeyBy<TKey>(System.Func<T, TKey> func) { }
        public Microsoft.Spark.RDD<TResult> Map<TResult>(System.Func<T, TResult> func) { }
        public Microsoft.Spark.RDD<TResult> MapPartitions<TResult>(System.Func<System.Collections.Generic.IEnumerable<T>, System.Collections.Generic.IEnumerable<TResult>> func) { }
        public Microsoft.Spark.RDD<TResult> MapPartitionsWithIndex<TResult>(System.Func<int, System.Collections.Generic.IEnumerable<T>, System.Collections.Generic.IEnumerable<TResult>> func) { }
        public Microsoft.Spark.RDD<T> Persist(Microsoft.Spark.StorageLevel? storageLevel) { }
        public T Reduce(System.Func<T, T, T> func) { }
        public Microsoft.Spark.RDD<T> Repartition(int numPartitions) { }
        public Microsoft.Spark.RDD<T> SortBy<TKey>(System.Func<T, TKey> keyFunc, bool ascending = true, int? numPartitions = default) { }
        public T[] Take(int num) { }
        public Microsoft.Spark.RDD<T> Union(Microsoft.Spark.RDD<T> other) { }
        public Microsoft.Spark.RDD<T> Unpersist() { }
        [return: System.Runtime.CompilerServices.TupleElementNames(new string[] {
                "Item",
                "Index"})]
        public Microsoft.Spark.RDD<System.ValueTuple<T, long>> ZipWithIndex() { }
    }
    public sealed class SparkContext
    {
        public int DefaultParallelism { get; }
        public Microsoft.Spark.Broadcast<T> Broadcast<T>(T value) { }
        public void CancelAllJobs() { }
        public Microsoft.Spark.RDD<T> Parallelize<T>(System.Collections.Generic.IEnumerable<T> seq, int? numSlices = default) { }
        public void SetLogLevel(string logLevel) { }
        public void Stop() { }
        public Microsoft.Spark.RDD<string> TextFile(string path) { }
        public string Version() { }
    }
    public sealed class StorageLevel : System.IEquatable<Microsoft.Spark.StorageLevel>
    {
        public StorageLevel(bool useDisk, bool useMemory, bool useOffHeap, bool deserialized, int replication = 1) { }
        public bool Deserialized { get; }
        public int Replication { get; }
        public bool UseDisk { get; }
        public bool UseMemory { get; }
        public bool UseOffHeap { get; }
        public static Microsoft.Spark.StorageLevel DISK_ONLY { get; }
        public static Microsoft.Spark.StorageLevel DISK_ONLY_2 { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_AND_DISK { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_AND_DISK_2 { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_AND_DISK_SER { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_AND_DISK_SER_2 { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_ONLY { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_ONLY_2 { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_ONLY_SER { get; }
        public static Microsoft.Spark.StorageLevel MEMORY_ONLY_SER_2 { get; }
        public static Microsoft.Spark.StorageLevel NONE { get; }
        public static Microsoft.Spark.StorageLevel OFF_HEAP { get; }
        public bool Equals(Microsoft.Spark.StorageLevel? other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public override string ToString() { }
    }
}
namespace Microsoft.Spark.Sql
{
    public class AnalysisException : System.Exception
    {
        public string? ErrorClass { get; }
        public string? SqlState { get; }
    }
    public sealed class Builder
    {
        public Builder() { }
        public Microsoft.Spark.Sql.Builder AppName(string appName) { }
        public Microsoft.Spark.Sql.Builder Config(System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> settings) { }
        public Microsoft.Spark.Sql.Builder Config(string key, bool value) { }
        public Microsoft.Spark.Sql.Builder Config(string key, double value) { }
        public Microsoft.Spark.Sql.Builder Config(string key, long value) { }
        public Microsoft.Spark.Sql.Builder Config(string key, string value) { }
        public Microsoft.Spark.Sql.Builder EnableHiveSupport() { }
        public Microsoft.Spark.Sql.SparkSession GetOrCreate() { }
        public Microsoft.Spark.Sql.Builder Master(string master) { }
    }
    public sealed class Column
    {
        public Microsoft.Spark.Sql.Column Alias(string alias) { }
        public Microsoft.Spark.Sql.Column And(Microsoft.Spark.Sql.Column other) { }
        public Microsoft.Spark.Sql.Column Apply(object extraction) { }
        public Microsoft.Spark.Sql.Column As(System.Collections.Generic.IEnumerable<string> aliases) { }
        public Microsoft.Spark.Sql.Column As(string alias) { }
        public Microsoft.Spark.Sql.Column Asc() { }
        public Microsoft.Spark.Sql.Column AscNullsFirst() { }
        public Microsoft.Spark.Sql.Column AscNullsLast() { }
        public Microsoft.Spark.Sql.Column Between(object lowerBound, object upperBound) { }
        public Microsoft.Spark.Sql.Column BitwiseAND(object other) { }
        public Microsoft.Spark.Sql.Column BitwiseOR(object other) { }
        public Microsoft.Spark.Sql.Column BitwiseXOR(object other) { }
        public Microsoft.Spark.Sql.Column Cast(Microsoft.Spark.Sql.Types.DataType to) { }
        public Microsoft.Spark.Sql.Column Cast(string to) { }
        public Microsoft.Spark.Sql.Column Contains(object other) { }
        public Microsoft.Spark.Sql.Column Desc() { }
        public Microsoft.Spark.Sql.Column DescNullsFirst() { }
        public Microsoft.Spark.Sql.Column DescNullsLast() { }
        public Microsoft.Spark.Sql.Column Divide(object? rhs) { }
        public Microsoft.Spark.Sql.Column DropFields(params string[] fieldNames) { }
        public Microsoft.Spark.Sql.Column EndsWith(Microsoft.Spark.Sql.Column other) { }
        public Microsoft.Spark.Sql.Column EndsWith(string literal) { }
        public Microsoft.Spark.Sql.Column EqNullSafe(object? obj) { }
        public Microsoft.Spark.Sql.Column EqualTo(object? rhs) { }
        public override bool Equals(object? obj) { }
        public void Explain(bool extended) { }
        public Microsoft.Spark.Sql.Column Geq(object? rhs) { }
        public Microsoft.Spark.Sql.Column GetField(string fieldName) { }
        public override int GetHashCode() { }
        public Microsoft.Spark.Sql.Column GetItem(object key) { }
        public Microsoft.Spark.Sql.Column Gt(object? rhs) { }
        public Microsoft.Spark.Sql.Column ILike(string literal) { }
        public Microsoft.Spark.Sql.Column IsIn(params object?[] list) { }
        public Microsoft.Spark.Sql.Column IsNaN() { }
        public Microsoft.Spark.Sql.Column IsNotNull() { }
        public Microsoft.Spark.Sql.Column IsNull() { }
        public Microsoft.Spark.Sql.Column Leq(object? rhs) { }
        public Microsoft.Spark.Sql.Column Like(string literal) { }
        public Microsoft.Spark.Sql.Column Lt(object? rhs) { }
        public Microsoft.Spark.Sql.Column Minus(object? rhs) { }
        public Microsoft.Spark.Sql.Column Mod(object? rhs) { }
        public Microsoft.Spark.Sql.Column Multiply(object? rhs) { }
        public Microsoft.Spark.Sql.Column Name(string alias) { }
        public Microsoft.Spark.Sql.Column NotEqual(object? rhs) { }
        public Microsoft.Spark.Sql.Column Or(Microsoft.Spark.Sql.Column other) { }
        public Microsoft.Spark.Sql.Column Otherwise(object? value) { }
        public Microsoft.Spark.Sql.Column Over() { }
        public Microsoft.Spark.Sql.Column Over(Microsoft.Spark.Sql.Expressions.WindowSpec window) { }
        public Microsoft.Spark.Sql.Column Plus(object? rhs) { }
        public Microsoft.Spark.Sql.Column RLike(string literal) { }
        public Microsoft.Spark.Sql.Column StartsWith(Microsoft.Spark.Sql.Column other) { }
        public Microsoft.Spark.Sql.Column StartsWith(string literal) { }
        public Microsoft.Spark.Sql.Column SubStr(Microsoft.Spark.Sql.Column startPos, Microsoft.Spark.Sql.Column len) { }
        public Microsoft.Spark.Sql.Column SubStr(int startPos, int len) { }
        public override string ToString() { }
        public Microsoft.Spark.Sql.Column When(Microsoft.Spark.Sql.Column condition, object value) { }
        public Microsoft.Spark.Sql.Column WithField(string fieldName, Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column operator !(Microsoft.Spark.Sql.Column self) { }
        public static Microsoft.Spark.Sql.Column operator !=(Microsoft.Spark.Sql.Column lhs, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator %(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator &(Microsoft.Spark.Sql.Column self, Microsoft.Spark.Sql.Column other) { }
        public static Microsoft.Spark.Sql.Column operator *(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator +(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator -(Microsoft.Spark.Sql.Column self) { }
        public static Microsoft.Spark.Sql.Column operator -(Microsoft.Spark.Sql.Column lhs, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator /(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator <(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator <=(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator ==(Microsoft.Spark.Sql.Column lhs, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator >(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator >=(Microsoft.Spark.Sql.Column self, object? rhs) { }
        public static Microsoft.Spark.Sql.Column operator |(Microsoft.Spark.Sql.Column self, Microsoft.Spark.Sql.Column other) { }
    }
    public sealed class DataFrame
    {
        public Microsoft.Spark.Sql.Column this[string columnName] { get; }
        public Microsoft.Spark.Sql.DataFrame Agg(Microsoft.Spark.Sql.Column expr, params Microsoft.Spark.Sql.Column[] exprs) { }
        public Microsoft.Spark.Sql.DataFrame Alias(string alias) { }
        public Microsoft.Spark.Sql.DataFrame As(string alias) { }
        public Microsoft.Spark.Sql.DataFrame Cache() { }
        public Microsoft.Spark.Sql.DataFrame Checkpoint(bool eager = true) { }
        public Microsoft.Spark.Sql.DataFrame Coalesce(int numPartitions) { }
        public Microsoft.Spark.Sql.Column Col(string colName) { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> Collect() { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> Collect(System.Threading.CancellationToken cancellation) { }
        public System.Collections.Generic.IReadOnlyList<string> Columns() { }
        public long Count() { }
        public long Count(System.Threading.CancellationToken cancellation) { }
        public void CreateGlobalTempView(string viewName) { }
        public void CreateOrReplaceGlobalTempView(string viewName) { }
        public void CreateOrReplaceTempView(string viewName) { }
        public void CreateTempView(string viewName) { }
        public Microsoft.Spark.Sql.DataFrame CrossJoin(Microsoft.Spark.Sql.DataFrame right) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Cube(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Cube(string column, params string[] columns) { }
        public System.Collections.Generic.IEnumerable<System.Tuple<string, string>> DTypes() { }
        public Microsoft.Spark.Sql.DataFrame Describe(params string[] cols) { }
        public Microsoft.Spark.Sql.DataFrame Distinct() { }
        public Microsoft.Spark.Sql.DataFrame Drop(Microsoft.Spark.Sql.Column col) { }
        public Microsoft.Spark.Sql.DataFrame Drop(params string[] colNames) { }
        public Microsoft.Spark.Sql.DataFrame DropDuplicates() { }
        public Microsoft.Spark.Sql.DataFrame DropDuplicates(string col, params string[] cols) { }
        public Microsoft.Spark.Sql.DataFrame Except(Microsoft.Spark.Sql.DataFrame other) { }
        public Microsoft.Spark.Sql.DataFrame ExceptAll(Microsoft.Spark.Sql.DataFrame other) { }
        public void Explain(bool extended = false) { }
        public void Explain(string mode) { }
        public Microsoft.Spark.Sql.DataFrame Filter(Microsoft.Spark.Sql.Column condition) { }
        public Microsoft.Spark.Sql.DataFrame Filter(System.Func<Microsoft.Spark.Sql.Row, bool> func) { }
        public Microsoft.Spark.Sql.DataFrame Filter(string conditionExpr) { }
        public Microsoft.Spark.Sql.Row First() { }
        public Microsoft.Spark.Sql.DataFrame FlatMap(System.Func<Microsoft.Spark.Sql.Row, System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.GenericRow>> func, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrame FlatMap(System.Func<Microsoft.Spark.Sql.Row, System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row>> func, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset GroupBy(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset GroupBy(string column, params string[] columns) { }
        public Microsoft.Spark.Sql.Row Head() { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> Head(int n) { }
        public Microsoft.Spark.Sql.DataFrame Hint(string name, params object[] parameters) { }
        public Microsoft.Spark.Sql.DataFrame Intersect(Microsoft.Spark.Sql.DataFrame other) { }
        public Microsoft.Spark.Sql.DataFrame IntersectAll(Microsoft.Spark.Sql.DataFrame other) { }
        public bool IsEmpty() { }
        public bool IsLocal() { }
        public bool IsStreaming() { }
        public Microsoft.Spark.Sql.DataFrame Join(Microsoft.Spark.Sql.DataFrame right) { }
        public Microsoft.Spark.Sql.DataFrame Join(Microsoft.Spark.Sql.DataFrame right, string usingColumn) { }
        public Microsoft.Spark.Sql.DataFrame Join(Microsoft.Spark.Sql.DataFrame right, Microsoft.Spark.Sql.Column joinExpr, string joinType = "inner") { }
        public Microsoft.Spark.Sql.DataFrame Join(Microsoft.Spark.Sql.DataFrame right, System.Collections.Generic.IEnumerable<string> usingColumns, string joinType = "inner") { }
        public Microsoft.Spark.Sql.DataFrame Limit(int n) { }
        public Microsoft.Spark.Sql.DataFrame LocalCheckpoint(bool eager = true) { }
        public Microsoft.Spark.Sql.DataFrame Map(System.Func<Microsoft.Spark.Sql.Row, Microsoft.Spark.Sql.GenericRow> func, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrame Map(System.Func<Microsoft.Spark.Sql.Row, Microsoft.Spark.Sql.Row> func, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrame MapPartitions(System.Func<System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row>, System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.GenericRow>> func, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrame MapPartitions(System.Func<System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row>, System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row>> func, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrameNaFunctions Na() { }
        public Microsoft.Spark.Sql.DataFrame Offset(int n) { }
        public Microsoft.Spark.Sql.DataFrame OrderBy(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.DataFrame OrderBy(string column, params string[] columns) { }
        public Microsoft.Spark.Sql.DataFrame Persist() { }
        public Microsoft.Spark.Sql.DataFrame Persist(Microsoft.Spark.StorageLevel storageLevel) { }
        public void PrintSchema() { }
        public void PrintSchema(int level) { }
        public Microsoft.Spark.Sql.DataFrame[] RandomSplit(double[] weights, long? seed = default) { }
        public Microsoft.Spark.Sql.DataFrame Repartition(params Microsoft.Spark.Sql.Column[] partitionExprs) { }
        public Microsoft.Spark.Sql.DataFrame Repartition(int numPartitions) { }
        public Microsoft.Spark.Sql.DataFrame Repartition(int numPartitions, params Microsoft.Spark.Sql.Column[] partitionExprs) { }
        public Microsoft.Spark.Sql.DataFrame RepartitionByRange(params Microsoft.Spark.Sql.Column[] partitionExprs) { }
        public Microsoft.Spark.Sql.DataFrame RepartitionByRange(int numPartitions, params Microsoft.Spark.Sql.Column[] partitionExprs) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Rollup(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Rollup(string column, params string[] columns) { }
        public bool SameSemantics(Microsoft.Spark.Sql.DataFrame other) { }
        public Microsoft.Spark.Sql.DataFrame Sample(double fraction, bool withReplacement = false, long? seed = default) { }
        public Microsoft.Spark.Sql.Types.StructType Schema() { }
        public Microsoft.Spark.Sql.DataFrame Select(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.DataFrame Select(string column, params string[] columns) { }
        public Microsoft.Spark.Sql.DataFrame SelectExpr(params string[] expressions) { }
        public int SemanticHash() { }
        public void Show(int numRows = 20, int truncate = 20, bool vertical = false) { }
        public Microsoft.Spark.Sql.DataFrame Sort(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.DataFrame Sort(string column, params string[] columns) { }
        public Microsoft.Spark.Sql.DataFrame SortWithinPartitions(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.DataFrame SortWithinPartitions(string column, params string[] columns) { }
        public Microsoft.Spark.Sql.DataFrameStatFunctions Stat() { }
        public Microsoft.Spark.StorageLevel StorageLevel() { }
        public Microsoft.Spark.Sql.DataFrame Summary(params string[] statistics) { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> Tail(int n) { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> Take(int n) { }
        public Microsoft.Spark.Sql.DataFrame ToDF() { }
        public Microsoft.Spark.Sql.DataFrame ToDF(params string[] colNames) { }
        public Microsoft.Spark.Sql.DataFrame ToJSON() { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> ToLocalIterator() { }
        public System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> ToLocalIterator(bool prefetchPartitions) { }
        public Microsoft.Spark.RDD<Microsoft.Spark.Sql.Row> ToRdd() { }
        public override string ToString() { }
        public Microsoft.Spark.Sql.DataFrame Transform(System.Func<Microsoft.Spark.Sql.DataFrame, Microsoft.Spark.Sql.DataFrame> func) { }
        public Microsoft.Spark.Sql.DataFrame Union(Microsoft.Spark.Sql.DataFrame other) { }
        public Microsoft.Spark.Sql.DataFrame UnionAll(Microsoft.Spark.Sql.DataFrame other) { }
        public Microsoft.Spark.Sql.DataFrame UnionByName(Microsoft.Spark.Sql.DataFrame other, bool allowMissingColumns = false) { }
        public Microsoft.Spark.Sql.DataFrame Unpersist(bool blocking = false) { }
        public Microsoft.Spark.Sql.DataFrame Where(Microsoft.Spark.Sql.Column condition) { }
        public Microsoft.Spark.Sql.DataFrame Where(string conditionExpr) { }
        public Microsoft.Spark.Sql.DataFrame WithColumn(string colName, Microsoft.Spark.Sql.Column col) { }
        public Microsoft.Spark.Sql.DataFrame WithColumnRenamed(string existingName, string newName) { }
        public Microsoft.Spark.Sql.DataFrameWriter Write() { }
    }
    public sealed class DataFrameNaFunctions
    {
        public Microsoft.Spark.Sql.DataFrame Drop() { }
        public Microsoft.Spark.Sql.DataFrame Drop(System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Drop(int minNonNulls) { }
        public Microsoft.Spark.Sql.DataFrame Drop(string how) { }
        public Microsoft.Spark.Sql.DataFrame Drop(int minNonNulls, System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Drop(string how, System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Fill(System.Collections.Generic.IDictionary<string, bool> valueMap) { }
        public Microsoft.Spark.Sql.DataFrame Fill(System.Collections.Generic.IDictionary<string, double> valueMap) { }
        public Microsoft.Spark.Sql.DataFrame Fill(System.Collections.Generic.IDictionary<string, int> valueMap) { }
        public Microsoft.Spark.Sql.DataFrame Fill(System.Collections.Generic.IDictionary<string, long> valueMap) { }
        public Microsoft.Spark.Sql.DataFrame Fill(System.Collections.Generic.IDictionary<string, string> valueMap) { }
        public Microsoft.Spark.Sql.DataFrame Fill(bool value) { }
        public Microsoft.Spark.Sql.DataFrame Fill(double value) { }
        public Microsoft.Spark.Sql.DataFrame Fill(long value) { }
        public Microsoft.Spark.Sql.DataFrame Fill(string value) { }
        public Microsoft.Spark.Sql.DataFrame Fill(bool value, System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Fill(double value, System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Fill(long value, System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Fill(string value, System.Collections.Generic.IEnumerable<string> columnNames) { }
        public Microsoft.Spark.Sql.DataFrame Replace(System.Collections.Generic.IEnumerable<string> columnNames, System.Collections.Generic.IDictionary<bool, bool> replacement) { }
        public Microsoft.Spark.Sql.DataFrame Replace(System.Collections.Generic.IEnumerable<string> columnNames, System.Collections.Generic.IDictionary<double, double> replacement) { }
        public Microsoft.Spark.Sql.DataFrame Replace(System.Collections.Generic.IEnumerable<string> columnNames, System.Collections.Generic.IDictionary<string, string> replacement) { }
        public Microsoft.Spark.Sql.DataFrame Replace(string columnName, System.Collections.Generic.IDictionary<bool, bool> replacement) { }
        public Microsoft.Spark.Sql.DataFrame Replace(string columnName, System.Collections.Generic.IDictionary<double, double> replacement) { }
        public Microsoft.Spark.Sql.DataFrame Replace(string columnName, System.Collections.Generic.IDictionary<string, string> replacement) { }
    }
    public sealed class DataFrameReader
    {
        public Microsoft.Spark.Sql.DataFrame Csv(params string[] paths) { }
        public Microsoft.Spark.Sql.DataFrameReader Format(string source) { }
        public Microsoft.Spark.Sql.DataFrame Json(params string[] paths) { }
        public Microsoft.Spark.Sql.DataFrame Load() { }
        public Microsoft.Spark.Sql.DataFrame Load(string path) { }
        public Microsoft.Spark.Sql.DataFrame Load(params string[] paths) { }
        public Microsoft.Spark.Sql.DataFrameReader Option(string key, bool value) { }
        public Microsoft.Spark.Sql.DataFrameReader Option(string key, double value) { }
        public Microsoft.Spark.Sql.DataFrameReader Option(string key, long value) { }
        public Microsoft.Spark.Sql.DataFrameReader Option(string key, string value) { }
        public Microsoft.Spark.Sql.DataFrameReader Options(System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> options) { }
        public Microsoft.Spark.Sql.DataFrame Orc(params string[] paths) { }
        public Microsoft.Spark.Sql.DataFrame Parquet(params string[] paths) { }
        public Microsoft.Spark.Sql.DataFrameReader Schema(Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrameReader Schema(string schemaString) { }
        public Microsoft.Spark.Sql.DataFrame Table(string tableName) { }
        public Microsoft.Spark.Sql.DataFrame Text(params string[] paths) { }
    }
    public sealed class DataFrameStatFunctions
    {
        public double[][] ApproxQuantile(System.Collections.Generic.IEnumerable<string> columnNames, System.Collections.Generic.IEnumerable<double> probabilities, double relativeError) { }
        public double[] ApproxQuantile(string columnName, System.Collections.Generic.IEnumerable<double> probabilities, double relativeError) { }
        public double Corr(string colName1, string colName2) { }
        public double Corr(string colName1, string colName2, string method) { }
        public double Cov(string colName1, string colName2) { }
        public Microsoft.Spark.Sql.DataFrame CrossTab(string colName1, string colName2) { }
        public Microsoft.Spark.Sql.DataFrame SampleBy<T>(Microsoft.Spark.Sql.Column column, System.Collections.Generic.IDictionary<T, double> fractions, long seed)
            where T :  notnull { }
        public Microsoft.Spark.Sql.DataFrame SampleBy<T>(string columnName, System.Collections.Generic.IDictionary<T, double> fractions, long seed)
            where T :  notnull { }
    }
    public sealed class DataFrameWriter
    {
        public void Csv(string path) { }
        public Microsoft.Spark.Sql.DataFrameWriter Format(string source) { }
        public void InsertInto(string tableName) { }
        public void Json(string path) { }
        public Microsoft.Spark.Sql.DataFrameWriter Mode(Microsoft.Spark.Sql.SaveMode saveMode) { }
        public Microsoft.Spark.Sql.DataFrameWriter Mode(string saveMode) { }
        public Microsoft.Spark.Sql.DataFrameWriter Option(string key, bool value) { }
        public Microsoft.Spark.Sql.DataFrameWriter Option(string key, double value) { }
        public Microsoft.Spark.Sql.DataFrameWriter Option(string key, long value) { }
        public Microsoft.Spark.Sql.DataFrameWriter Option(string key, string value) { }
        public Microsoft.Spark.Sql.DataFrameWriter Options(System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> options) { }
        public void Orc(string path) { }
        public void Parquet(string path) { }
        public Microsoft.Spark.Sql.DataFrameWriter PartitionBy(params string[] colNames) { }
        public void Save() { }
        public void Save(string path) { }
        public void SaveAsTable(string tableName) { }
        public void Text(string path) { }
    }
    public sealed class EngineException : System.Exception
    {
        public EngineException(string message, System.Exception? innerException = null) { }
        public string? ErrorClass { get; init; }
        public string? JavaStack { get; init; }
        public string? Sql { get; init; }
    }
    public static class Functions
    {
        public static Microsoft.Spark.Sql.Column Abs(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Acos(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Acosh(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column AddMonths(Microsoft.Spark.Sql.Column startDate, Microsoft.Spark.Sql.Column numMonths) { }
        public static Microsoft.Spark.Sql.Column AddMonths(Microsoft.Spark.Sql.Column startDate, int numMonths) { }
        public static Microsoft.Spark.Sql.Column ApproxCountDistinct(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ApproxCountDistinct(string columnName) { }
        public static Microsoft.Spark.Sql.Column ApproxCountDistinct(Microsoft.Spark.Sql.Column column, double rsd) { }
        public static Microsoft.Spark.Sql.Column ApproxCountDistinct(string columnName, double rsd) { }
        public static Microsoft.Spark.Sql.Column Array(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Array(string columnName, params string[] columnNames) { }
        public static Microsoft.Spark.Sql.Column ArrayContains(Microsoft.Spark.Sql.Column column, object value) { }
        public static Microsoft.Spark.Sql.Column ArrayDistinct(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ArrayExcept(Microsoft.Spark.Sql.Column col1, Microsoft.Spark.Sql.Column col2) { }
        public static Microsoft.Spark.Sql.Column ArrayIntersect(Microsoft.Spark.Sql.Column col1, Microsoft.Spark.Sql.Column col2) { }
        public static Microsoft.Spark.Sql.Column ArrayJoin(Microsoft.Spark.Sql.Column column, string delimiter) { }
        public static Microsoft.Spark.Sql.Column ArrayJoin(Microsoft.Spark.Sql.Column column, string delimiter, string nullReplacement) { }
        public static Microsoft.Spark.Sql.Column ArrayMax(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ArrayMin(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ArrayPosition(Microsoft.Spark.Sql.Column column, object value) { }
        public static Microsoft.Spark.Sql.Column ArrayRemove(Microsoft.Spark.Sql.Column column, object element) { }
        public static Microsoft.Spark.Sql.Column ArrayRepeat(Microsoft.Spark.Sql.Column left, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column ArrayRepeat(Microsoft.Spark.Sql.Column left, int count) { }
        public static Microsoft.Spark.Sql.Column ArraySort(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ArrayUnion(Microsoft.Spark.Sql.Column col1, Microsoft.Spark.Sql.Column col2) { }
        public static Microsoft.Spark.Sql.Column ArraysOverlap(Microsoft.Spark.Sql.Column a1, Microsoft.Spark.Sql.Column a2) { }
        public static Microsoft.Spark.Sql.Column ArraysZip(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Asc(string columnName) { }
        public static Microsoft.Spark.Sql.Column AscNullsFirst(string columnName) { }
        public static Microsoft.Spark.Sql.Column AscNullsLast(string columnName) { }
        public static Microsoft.Spark.Sql.Column Ascii(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Asin(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Asinh(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column AssertTrue(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column AssertTrue(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column errMsg) { }
        public static Microsoft.Spark.Sql.Column Atan(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Atan2(Microsoft.Spark.Sql.Column y, Microsoft.Spark.Sql.Column x) { }
        public static Microsoft.Spark.Sql.Column Atan2(Microsoft.Spark.Sql.Column y, double xValue) { }
        public static Microsoft.Spark.Sql.Column Atan2(Microsoft.Spark.Sql.Column y, string xName) { }
        public static Microsoft.Spark.Sql.Column Atan2(double yValue, Microsoft.Spark.Sql.Column x) { }
        public static Microsoft.Spark.Sql.Column Atan2(double yValue, string xName) { }
        public static Microsoft.Spark.Sql.Column Atan2(string yName, Microsoft.Spark.Sql.Column x) { }
        public static Microsoft.Spark.Sql.Column Atan2(string yName, double xValue) { }
        public static Microsoft.Spark.Sql.Column Atan2(string yName, string xName) { }
        public static Microsoft.Spark.Sql.Column Atanh(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Avg(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Avg(string columnName) { }
        public static Microsoft.Spark.Sql.Column Base64(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Bin(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column BitwiseNOT(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Bitwise_Not(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.DataFrame Broadcast(Microsoft.Spark.Sql.DataFrame df) { }
        public static Microsoft.Spark.Sql.Column Bround(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Bround(Microsoft.Spark.Sql.Column column, int scale) { }
        public static Microsoft.Spark.Sql.Column CallUDF(string udfName, params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Cbrt(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Ceil(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Coalesce(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Col(string columnName) { }
        public static Microsoft.Spark.Sql.Column CollectList(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column CollectList(string columnName) { }
        public static Microsoft.Spark.Sql.Column CollectSet(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column CollectSet(string columnName) { }
        public static Microsoft.Spark.Sql.Column Column(string columnName) { }
        public static Microsoft.Spark.Sql.Column Concat(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column ConcatWs(string sep, params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Conv(Microsoft.Spark.Sql.Column column, int fromBase, int toBase) { }
        public static Microsoft.Spark.Sql.Column Corr(Microsoft.Spark.Sql.Column column1, Microsoft.Spark.Sql.Column column2) { }
        public static Microsoft.Spark.Sql.Column Corr(string columnName1, string columnName2) { }
        public static Microsoft.Spark.Sql.Column Cos(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Cosh(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Cot(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Count(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Count(string columnName) { }
        public static Microsoft.Spark.Sql.Column CountDistinct(Microsoft.Spark.Sql.Column column, params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column CountDistinct(string columnName, params string[] columnNames) { }
        public static Microsoft.Spark.Sql.Column CovarPop(Microsoft.Spark.Sql.Column column1, Microsoft.Spark.Sql.Column column2) { }
        public static Microsoft.Spark.Sql.Column CovarPop(string columnName1, string columnName2) { }
        public static Microsoft.Spark.Sql.Column CovarSamp(Microsoft.Spark.Sql.Column column1, Microsoft.Spark.Sql.Column column2) { }
        public static Microsoft.Spark.Sql.Column CovarSamp(string columnName1, string columnName2) { }
        public static Microsoft.Spark.Sql.Column Crc32(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Csc(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column CumeDist() { }
        public static Microsoft.Spark.Sql.Column CurrentDate() { }
        public static Microsoft.Spark.Sql.Column CurrentTimestamp() { }
        public static Microsoft.Spark.Sql.Column DateAdd(Microsoft.Spark.Sql.Column start, Microsoft.Spark.Sql.Column days) { }
        public static Microsoft.Spark.Sql.Column DateAdd(Microsoft.Spark.Sql.Column start, int days) { }
        public static Microsoft.Spark.Sql.Column DateDiff(Microsoft.Spark.Sql.Column end, Microsoft.Spark.Sql.Column start) { }
        public static Microsoft.Spark.Sql.Column DateFormat(Microsoft.Spark.Sql.Column dateExpr, string format) { }
        public static Microsoft.Spark.Sql.Column DateSub(Microsoft.Spark.Sql.Column start, Microsoft.Spark.Sql.Column days) { }
        public static Microsoft.Spark.Sql.Column DateSub(Microsoft.Spark.Sql.Column start, int days) { }
        public static Microsoft.Spark.Sql.Column DateTrunc(string format, Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column DayOfMonth(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column DayOfWeek(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column DayOfYear(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Decode(Microsoft.Spark.Sql.Column column, string charset) { }
        public static Microsoft.Spark.Sql.Column Degrees(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column DenseRank() { }
        public static Microsoft.Spark.Sql.Column Desc(string columnName) { }
        public static Microsoft.Spark.Sql.Column DescNullsFirst(string columnName) { }
        public static Microsoft.Spark.Sql.Column DescNullsLast(string columnName) { }
        public static Microsoft.Spark.Sql.Column ElementAt(Microsoft.Spark.Sql.Column column, object value) { }
        public static Microsoft.Spark.Sql.Column Encode(Microsoft.Spark.Sql.Column column, string charset) { }
        public static Microsoft.Spark.Sql.Column Exp(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Explode(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ExplodeOuter(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Expm1(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Expr(string expr) { }
        public static Microsoft.Spark.Sql.Column Factorial(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column First(Microsoft.Spark.Sql.Column column, bool ignoreNulls = false) { }
        public static Microsoft.Spark.Sql.Column First(string columnName, bool ignoreNulls = false) { }
        public static Microsoft.Spark.Sql.Column Flatten(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Floor(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column FormatNumber(Microsoft.Spark.Sql.Column column, int d) { }
        public static Microsoft.Spark.Sql.Column FormatString(string format, params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column FromCsv(Microsoft.Spark.Sql.Column column, string schema) { }
        public static Microsoft.Spark.Sql.Column FromCsv(Microsoft.Spark.Sql.Column column, string schema, System.Collections.Generic.Dictionary<string, string> options) { }
        public static Microsoft.Spark.Sql.Column FromJson(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Types.StructType schema) { }
        public static Microsoft.Spark.Sql.Column FromJson(Microsoft.Spark.Sql.Column column, string schema) { }
        public static Microsoft.Spark.Sql.Column FromJson(Microsoft.Spark.Sql.Column column, string schema, System.Collections.Generic.Dictionary<string, string> options) { }
        public static Microsoft.Spark.Sql.Column FromUnixTime(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column FromUnixTime(Microsoft.Spark.Sql.Column column, string format) { }
        public static Microsoft.Spark.Sql.Column FromUtcTimestamp(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column tz) { }
        public static Microsoft.Spark.Sql.Column FromUtcTimestamp(Microsoft.Spark.Sql.Column column, string tz) { }
        public static Microsoft.Spark.Sql.Column GetJsonObject(Microsoft.Spark.Sql.Column column, string path) { }
        public static Microsoft.Spark.Sql.Column Greatest(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Greatest(string columnName, params string[] columnNames) { }
        public static Microsoft.Spark.Sql.Column Grouping(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Grouping(string columnName) { }
        public static Microsoft.Spark.Sql.Column GroupingId(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column GroupingId(string columnName, params string[] columnNames) { }
        public static Microsoft.Spark.Sql.Column Hash(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Hex(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Hour(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Hypot(Microsoft.Spark.Sql.Column left, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column Hypot(Microsoft.Spark.Sql.Column left, double right) { }
        public static Microsoft.Spark.Sql.Column Hypot(double left, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column InitCap(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Inline(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column InlineOuter(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column InputFileName() { }
        public static Microsoft.Spark.Sql.Column Instr(Microsoft.Spark.Sql.Column column, string substring) { }
        public static Microsoft.Spark.Sql.Column IsNaN(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column IsNull(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column JsonTuple(Microsoft.Spark.Sql.Column column, params string[] fields) { }
        public static Microsoft.Spark.Sql.Column Kurtosis(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Kurtosis(string columnName) { }
        public static Microsoft.Spark.Sql.Column Lag(Microsoft.Spark.Sql.Column column, int offset, object? defaultValue = null) { }
        public static Microsoft.Spark.Sql.Column Lag(string columnName, int offset, object? defaultValue = null) { }
        public static Microsoft.Spark.Sql.Column Last(Microsoft.Spark.Sql.Column column, bool ignoreNulls = false) { }
        public static Microsoft.Spark.Sql.Column Last(string columnName, bool ignoreNulls = false) { }
        public static Microsoft.Spark.Sql.Column LastDay(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Lead(Microsoft.Spark.Sql.Column column, int offset, object? defaultValue = null) { }
        public static Microsoft.Spark.Sql.Column Lead(string columnName, int offset, object? defaultValue = null) { }
        public static Microsoft.Spark.Sql.Column Least(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Least(string columnName, params string[] columnNames) { }
        public static Microsoft.Spark.Sql.Column Length(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Levenshtein(Microsoft.Spark.Sql.Column left, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column Lit(object? literal) { }
        public static Microsoft.Spark.Sql.Column Locate(string substring, Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Locate(string substring, Microsoft.Spark.Sql.Column column, int pos) { }
        public static Microsoft.Spark.Sql.Column Log(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Log(double logBase, Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Log10(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Log1p(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Log2(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Lower(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Lpad(Microsoft.Spark.Sql.Column column, int len, string pad) { }
        public static Microsoft.Spark.Sql.Column Ltrim(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Ltrim(Microsoft.Spark.Sql.Column column, string trimString) { }
        public static Microsoft.Spark.Sql.Column Map(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column MapConcat(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column MapEntries(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column MapFromArrays(Microsoft.Spark.Sql.Column key, Microsoft.Spark.Sql.Column values) { }
        public static Microsoft.Spark.Sql.Column MapFromEntries(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column MapKeys(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column MapValues(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Max(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Max(string columnName) { }
        public static Microsoft.Spark.Sql.Column MaxBy(Microsoft.Spark.Sql.Column x, Microsoft.Spark.Sql.Column y) { }
        public static Microsoft.Spark.Sql.Column Md5(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Mean(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Mean(string columnName) { }
        public static Microsoft.Spark.Sql.Column Min(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Min(string columnName) { }
        public static Microsoft.Spark.Sql.Column MinBy(Microsoft.Spark.Sql.Column x, Microsoft.Spark.Sql.Column y) { }
        public static Microsoft.Spark.Sql.Column Minute(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column MonotonicallyIncreasingId() { }
        public static Microsoft.Spark.Sql.Column Month(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column MonthsBetween(Microsoft.Spark.Sql.Column end, Microsoft.Spark.Sql.Column start) { }
        public static Microsoft.Spark.Sql.Column MonthsBetween(Microsoft.Spark.Sql.Column end, Microsoft.Spark.Sql.Column start, bool roundOff) { }
        public static Microsoft.Spark.Sql.Column NaNvl(Microsoft.Spark.Sql.Column column1, Microsoft.Spark.Sql.Column column2) { }
        public static Microsoft.Spark.Sql.Column Negate(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column NextDay(Microsoft.Spark.Sql.Column date, Microsoft.Spark.Sql.Column dayOfWeek) { }
        public static Microsoft.Spark.Sql.Column NextDay(Microsoft.Spark.Sql.Column date, string dayOfWeek) { }
        public static Microsoft.Spark.Sql.Column Not(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column NthValue(Microsoft.Spark.Sql.Column column, int n, bool ignoreNulls = false) { }
        public static Microsoft.Spark.Sql.Column Ntile(int n) { }
        public static Microsoft.Spark.Sql.Column Overlay(Microsoft.Spark.Sql.Column src, Microsoft.Spark.Sql.Column replace, Microsoft.Spark.Sql.Column pos) { }
        public static Microsoft.Spark.Sql.Column Overlay(Microsoft.Spark.Sql.Column src, Microsoft.Spark.Sql.Column replace, Microsoft.Spark.Sql.Column pos, Microsoft.Spark.Sql.Column len) { }
        public static Microsoft.Spark.Sql.Column PercentRank() { }
        public static Microsoft.Spark.Sql.Column PercentileApprox(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column percentage, Microsoft.Spark.Sql.Column accuracy) { }
        public static Microsoft.Spark.Sql.Column Pmod(Microsoft.Spark.Sql.Column dividend, Microsoft.Spark.Sql.Column divisor) { }
        public static Microsoft.Spark.Sql.Column PosExplode(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column PosExplodeOuter(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Pow(Microsoft.Spark.Sql.Column left, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column Pow(Microsoft.Spark.Sql.Column left, double right) { }
        public static Microsoft.Spark.Sql.Column Pow(Microsoft.Spark.Sql.Column left, string rightName) { }
        public static Microsoft.Spark.Sql.Column Pow(double left, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column Pow(string leftName, Microsoft.Spark.Sql.Column right) { }
        public static Microsoft.Spark.Sql.Column Pow(string leftName, double right) { }
        public static Microsoft.Spark.Sql.Column Product(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Product(string columnName) { }
        public static Microsoft.Spark.Sql.Column Quarter(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Radians(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column RaiseError(Microsoft.Spark.Sql.Column errMsg) { }
        public static Microsoft.Spark.Sql.Column Rand() { }
        public static Microsoft.Spark.Sql.Column Rand(long seed) { }
        public static Microsoft.Spark.Sql.Column Randn() { }
        public static Microsoft.Spark.Sql.Column Randn(long seed) { }
        public static Microsoft.Spark.Sql.Column Rank() { }
        public static Microsoft.Spark.Sql.Column RegexpExtract(Microsoft.Spark.Sql.Column column, string exp, int groupIdx) { }
        public static Microsoft.Spark.Sql.Column RegexpReplace(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column pattern, Microsoft.Spark.Sql.Column replacement) { }
        public static Microsoft.Spark.Sql.Column RegexpReplace(Microsoft.Spark.Sql.Column column, string pattern, string replacement) { }
        public static Microsoft.Spark.Sql.Column Repeat(Microsoft.Spark.Sql.Column column, int n) { }
        public static Microsoft.Spark.Sql.Column Reverse(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Rint(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Round(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Round(Microsoft.Spark.Sql.Column column, int scale) { }
        public static Microsoft.Spark.Sql.Column RowNumber() { }
        public static Microsoft.Spark.Sql.Column Rpad(Microsoft.Spark.Sql.Column column, int len, string pad) { }
        public static Microsoft.Spark.Sql.Column Rtrim(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Rtrim(Microsoft.Spark.Sql.Column column, string trimString) { }
        public static Microsoft.Spark.Sql.Column SchemaOfCsv(string csv) { }
        public static Microsoft.Spark.Sql.Column SchemaOfJson(Microsoft.Spark.Sql.Column json) { }
        public static Microsoft.Spark.Sql.Column SchemaOfJson(string json) { }
        public static Microsoft.Spark.Sql.Column Sec(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Second(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Sentences(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Sentences(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column language, Microsoft.Spark.Sql.Column country) { }
        public static Microsoft.Spark.Sql.Column Sequence(Microsoft.Spark.Sql.Column start, Microsoft.Spark.Sql.Column stop) { }
        public static Microsoft.Spark.Sql.Column Sequence(Microsoft.Spark.Sql.Column start, Microsoft.Spark.Sql.Column stop, Microsoft.Spark.Sql.Column step) { }
        public static Microsoft.Spark.Sql.Column Sha1(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Sha2(Microsoft.Spark.Sql.Column column, int numBits) { }
        public static Microsoft.Spark.Sql.Column ShiftLeft(Microsoft.Spark.Sql.Column column, int numBits) { }
        public static Microsoft.Spark.Sql.Column ShiftRight(Microsoft.Spark.Sql.Column column, int numBits) { }
        public static Microsoft.Spark.Sql.Column ShiftRightUnsigned(Microsoft.Spark.Sql.Column column, int numBits) { }
        public static Microsoft.Spark.Sql.Column Shuffle(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Signum(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Sin(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Sinh(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Size(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Skewness(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Skewness(string columnName) { }
        public static Microsoft.Spark.Sql.Column Slice(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column start, Microsoft.Spark.Sql.Column length) { }
        public static Microsoft.Spark.Sql.Column Slice(Microsoft.Spark.Sql.Column column, int start, int length) { }
        public static Microsoft.Spark.Sql.Column SortArray(Microsoft.Spark.Sql.Column column, bool asc = true) { }
        public static Microsoft.Spark.Sql.Column Soundex(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column SparkPartitionId() { }
        public static Microsoft.Spark.Sql.Column Split(Microsoft.Spark.Sql.Column column, string pattern) { }
        public static Microsoft.Spark.Sql.Column Split(Microsoft.Spark.Sql.Column column, string pattern, int limit) { }
        public static Microsoft.Spark.Sql.Column Sqrt(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Stddev(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Stddev(string columnName) { }
        public static Microsoft.Spark.Sql.Column StddevPop(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column StddevPop(string columnName) { }
        public static Microsoft.Spark.Sql.Column StddevSamp(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column StddevSamp(string columnName) { }
        public static Microsoft.Spark.Sql.Column Struct(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Struct(string columnName, params string[] columnNames) { }
        public static Microsoft.Spark.Sql.Column Substring(Microsoft.Spark.Sql.Column column, int pos, int len) { }
        public static Microsoft.Spark.Sql.Column SubstringIndex(Microsoft.Spark.Sql.Column column, string delim, int count) { }
        public static Microsoft.Spark.Sql.Column Sum(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Sum(string columnName) { }
        public static Microsoft.Spark.Sql.Column SumDistinct(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column SumDistinct(string columnName) { }
        public static Microsoft.Spark.Sql.Column Tan(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Tanh(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column TimestampSeconds(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ToCsv(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ToCsv(Microsoft.Spark.Sql.Column column, System.Collections.Generic.Dictionary<string, string> options) { }
        public static Microsoft.Spark.Sql.Column ToDate(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ToDate(Microsoft.Spark.Sql.Column column, string format) { }
        public static Microsoft.Spark.Sql.Column ToJson(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ToJson(Microsoft.Spark.Sql.Column column, System.Collections.Generic.Dictionary<string, string> options) { }
        public static Microsoft.Spark.Sql.Column ToTimestamp(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column ToTimestamp(Microsoft.Spark.Sql.Column column, string format) { }
        public static Microsoft.Spark.Sql.Column ToUtcTimestamp(Microsoft.Spark.Sql.Column column, Microsoft.Spark.Sql.Column tz) { }
        public static Microsoft.Spark.Sql.Column ToUtcTimestamp(Microsoft.Spark.Sql.Column column, string tz) { }
        public static Microsoft.Spark.Sql.Column Translate(Microsoft.Spark.Sql.Column column, string matchingString, string replaceString) { }
        public static Microsoft.Spark.Sql.Column Trim(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Trim(Microsoft.Spark.Sql.Column column, string trimString) { }
        public static Microsoft.Spark.Sql.Column Trunc(Microsoft.Spark.Sql.Column column, string format) { }
        public static System.Func<Microsoft.Spark.Sql.Column> Udf(System.Func<Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column> Udf<TResult>(System.Func<TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T>(System.Func<T, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T, TResult>(System.Func<T, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2>(System.Func<T1, T2, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, TResult>(System.Func<T1, T2, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3>(System.Func<T1, T2, T3, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, TResult>(System.Func<T1, T2, T3, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4>(System.Func<T1, T2, T3, T4, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, TResult>(System.Func<T1, T2, T3, T4, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5>(System.Func<T1, T2, T3, T4, T5, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, TResult>(System.Func<T1, T2, T3, T4, T5, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6>(System.Func<T1, T2, T3, T4, T5, T6, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, TResult>(System.Func<T1, T2, T3, T4, T5, T6, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7>(System.Func<T1, T2, T3, T4, T5, T6, T7, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, TResult>(System.Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8>(System.Func<T1, T2, T3, T4, T5, T6, T7, T8, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(System.Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9>(System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Microsoft.Spark.Sql.GenericRow> udf, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public static System.Func<Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column, Microsoft.Spark.Sql.Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf) { }
        public static Microsoft.Spark.Sql.Column Unbase64(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Unhex(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column UnixTimestamp() { }
        public static Microsoft.Spark.Sql.Column UnixTimestamp(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column UnixTimestamp(Microsoft.Spark.Sql.Column column, string format) { }
        public static Microsoft.Spark.Sql.Column Upper(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column VarPop(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column VarPop(string columnName) { }
        public static Microsoft.Spark.Sql.Column VarSamp(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column VarSamp(string columnName) { }
        public static Microsoft.Spark.Sql.Column Variance(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column Variance(string columnName) { }
        public static Microsoft.Spark.Sql.Column WeekOfYear(Microsoft.Spark.Sql.Column column) { }
        public static Microsoft.Spark.Sql.Column When(Microsoft.Spark.Sql.Column condition, object value) { }
        public static Microsoft.Spark.Sql.Column Window(Microsoft.Spark.Sql.Column column, string windowDuration) { }
        public static Microsoft.Spark.Sql.Column Window(Microsoft.Spark.Sql.Column column, string windowDuration, string slideDuration) { }
        public static Microsoft.Spark.Sql.Column Window(Microsoft.Spark.Sql.Column column, string windowDuration, string slideDuration, string startTime) { }
        public static Microsoft.Spark.Sql.Column XXHash64(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Column Year(Microsoft.Spark.Sql.Column column) { }
    }
    public sealed class GenericRow
    {
        public GenericRow(object?[] values) { }
        public object? this[int index] { get; }
        public object?[] Values { get; }
        public override bool Equals(object? obj) { }
        public object? Get(int index) { }
        public T GetAs<T>(int index) { }
        public override int GetHashCode() { }
        public int Size() { }
        public override string ToString() { }
    }
    public static class NotebookExtension
    {
        public static void Load() { }
    }
    public sealed class ParseException : Microsoft.Spark.Sql.AnalysisException
    {
        public int Line { get; }
        public int Position { get; }
    }
    public sealed class RelationalGroupedDataset
    {
        public Microsoft.Spark.Sql.DataFrame Agg(System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, string>> exprs) { }
        public Microsoft.Spark.Sql.DataFrame Agg(Microsoft.Spark.Sql.Column expr, params Microsoft.Spark.Sql.Column[] exprs) { }
        public Microsoft.Spark.Sql.DataFrame Avg(params string[] colNames) { }
        public Microsoft.Spark.Sql.DataFrame Count() { }
        public Microsoft.Spark.Sql.DataFrame Max(params string[] colNames) { }
        public Microsoft.Spark.Sql.DataFrame Mean(params string[] colNames) { }
        public Microsoft.Spark.Sql.DataFrame Min(params string[] colNames) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Pivot(Microsoft.Spark.Sql.Column pivotColumn) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Pivot(string pivotColumn) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Pivot(Microsoft.Spark.Sql.Column pivotColumn, System.Collections.Generic.IEnumerable<object> values) { }
        public Microsoft.Spark.Sql.RelationalGroupedDataset Pivot(string pivotColumn, System.Collections.Generic.IEnumerable<object> values) { }
        public Microsoft.Spark.Sql.DataFrame Sum(params string[] colNames) { }
        public override string ToString() { }
    }
    public sealed class Row
    {
        public object? this[int index] { get; }
        public Microsoft.Spark.Sql.Types.StructType Schema { get; }
        public object?[] Values { get; }
        public override bool Equals(object? obj) { }
        public object? Get(int index) { }
        public object? Get(string columnName) { }
        public T GetAs<T>(int index) { }
        public T GetAs<T>(string columnName) { }
        public override int GetHashCode() { }
        public bool IsNullAt(int index) { }
        public int Size() { }
        public override string ToString() { }
    }
    public sealed class RuntimeConfig
    {
        public string Get(string key) { }
        public string Get(string key, string defaultValue) { }
        public bool IsModifiable(string key) { }
        public void Set(string key, bool value) { }
        public void Set(string key, long value) { }
        public void Set(string key, string value) { }
        public void Unset(string key) { }
    }
    public enum SaveMode
    {
        Append = 0,
        Overwrite = 1,
        ErrorIfExists = 2,
        Ignore = 3,
    }
    public sealed class SparkSession : System.IDisposable
    {
        public Microsoft.Spark.Sql.Catalog.Catalog Catalog { get; }
        public Microsoft.Spark.SparkContext SparkContext { get; }
        public Microsoft.Spark.Sql.RuntimeConfig Conf() { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Types.Date?> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Types.Timestamp?> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<bool> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<bool?> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<double> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<double?> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<int> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<int?> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<string?> data) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.GenericRow> data, Microsoft.Spark.Sql.Types.StructType schema) { }
        public Microsoft.Spark.Sql.DataFrame CreateDataFrame(System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Row> data, Microsoft.Spark.Sql.Types.StructType schema) { }
        public void Dispose() { }
        public Microsoft.Spark.Sql.SparkSession NewSession() { }
        public Microsoft.Spark.Sql.DataFrame Range(long end) { }
        public Microsoft.Spark.Sql.DataFrame Range(long start, long end) { }
        public Microsoft.Spark.Sql.DataFrame Range(long start, long end, long step) { }
        public Microsoft.Spark.Sql.DataFrame Range(long start, long end, long step, int numPartitions) { }
        public Microsoft.Spark.Sql.DataFrameReader Read() { }
        public Microsoft.Spark.Sql.DataFrame Sql(string sqlText) { }
        public void Stop() { }
        public Microsoft.Spark.Sql.DataFrame Table(string tableName) { }
        public Microsoft.Spark.Sql.UdfRegistration Udf() { }
        public string Version() { }
        public static Microsoft.Spark.Sql.SparkSession Active() { }
        public static Microsoft.Spark.Sql.Builder Builder() { }
        public static void ClearActiveSession() { }
        public static void ClearDefaultSession() { }
        public static Microsoft.Spark.Sql.SparkSession? GetActiveSession() { }
        public static Microsoft.Spark.Sql.SparkSession? GetDefaultSession() { }
        public static void SetActiveSession(Microsoft.Spark.Sql.SparkSession session) { }
        public static void SetDefaultSession(Microsoft.Spark.Sql.SparkSession session) { }
    }
    public sealed class UdfRegistration
    {
        public void Register(string name, System.Func<Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<TResult>(string name, System.Func<TResult> f) { }
        public void Register<T>(string name, System.Func<T, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T, TResult>(string name, System.Func<T, TResult> f) { }
        public void Register<T1, T2>(string name, System.Func<T1, T2, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, TResult>(string name, System.Func<T1, T2, TResult> f) { }
        public void Register<T1, T2, T3>(string name, System.Func<T1, T2, T3, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, TResult>(string name, System.Func<T1, T2, T3, TResult> f) { }
        public void Register<T1, T2, T3, T4>(string name, System.Func<T1, T2, T3, T4, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, TResult>(string name, System.Func<T1, T2, T3, T4, TResult> f) { }
        public void Register<T1, T2, T3, T4, T5>(string name, System.Func<T1, T2, T3, T4, T5, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, T5, TResult>(string name, System.Func<T1, T2, T3, T4, T5, TResult> f) { }
        public void Register<T1, T2, T3, T4, T5, T6>(string name, System.Func<T1, T2, T3, T4, T5, T6, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, T5, T6, TResult>(string name, System.Func<T1, T2, T3, T4, T5, T6, TResult> f) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, TResult>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, TResult> f) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, T8>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, T8, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> f) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> f) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Microsoft.Spark.Sql.GenericRow> f, Microsoft.Spark.Sql.Types.StructType returnType) { }
        public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(string name, System.Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> f) { }
    }
    public sealed class UnsupportedByEngineException : System.NotSupportedException
    {
        public UnsupportedByEngineException(string engine, string feature, string wayOut) { }
        public string Engine { get; }
        public string Feature { get; }
        public string WayOut { get; }
    }
}
namespace Microsoft.Spark.Sql.Catalog
{
    public sealed class Catalog
    {
        public void CacheTable(string tableName) { }
        public string CurrentDatabase() { }
        public bool DatabaseExists(string dbName) { }
        public bool DropGlobalTempView(string viewName) { }
        public bool DropTempView(string viewName) { }
        public bool FunctionExists(string functionName) { }
        public bool IsCached(string tableName) { }
        public Microsoft.Spark.Sql.DataFrame ListColumns(string tableName) { }
        public Microsoft.Spark.Sql.DataFrame ListDatabases() { }
        public Microsoft.Spark.Sql.DataFrame ListFunctions() { }
        public Microsoft.Spark.Sql.DataFrame ListTables() { }
        public bool TableExists(string tableName) { }
        public void UncacheTable(string tableName) { }
    }
}
namespace Microsoft.Spark.Sql.Expressions
{
    public static class Window
    {
        public static long CurrentRow { get; }
        public static long UnboundedFollowing { get; }
        public static long UnboundedPreceding { get; }
        public static Microsoft.Spark.Sql.Expressions.WindowSpec OrderBy(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Expressions.WindowSpec OrderBy(string colName, params string[] colNames) { }
        public static Microsoft.Spark.Sql.Expressions.WindowSpec PartitionBy(params Microsoft.Spark.Sql.Column[] columns) { }
        public static Microsoft.Spark.Sql.Expressions.WindowSpec PartitionBy(string colName, params string[] colNames) { }
        public static Microsoft.Spark.Sql.Expressions.WindowSpec RangeBetween(long start, long end) { }
        public static Microsoft.Spark.Sql.Expressions.WindowSpec RowsBetween(long start, long end) { }
    }
    public sealed class WindowSpec
    {
        public Microsoft.Spark.Sql.Expressions.WindowSpec OrderBy(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.Expressions.WindowSpec OrderBy(string colName, params string[] colNames) { }
        public Microsoft.Spark.Sql.Expressions.WindowSpec PartitionBy(params Microsoft.Spark.Sql.Column[] columns) { }
        public Microsoft.Spark.Sql.Expressions.WindowSpec PartitionBy(string colName, params string[] colNames) { }
        public Microsoft.Spark.Sql.Expressions.WindowSpec RangeBetween(long start, long end) { }
        public Microsoft.Spark.Sql.Expressions.WindowSpec RowsBetween(long start, long end) { }
    }
}
namespace Microsoft.Spark.Sql.Types
{
    public sealed class ArrayType : Microsoft.Spark.Sql.Types.DataType
    {
        public ArrayType(Microsoft.Spark.Sql.Types.DataType elementType, bool containsNull = true) { }
        public bool ContainsNull { get; }
        public Microsoft.Spark.Sql.Types.DataType ElementType { get; }
        public override string SimpleString { get; }
    }
    public abstract class AtomicType : Microsoft.Spark.Sql.Types.DataType
    {
        protected AtomicType() { }
    }
    public sealed class BinaryType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public BinaryType() { }
    }
    public sealed class BooleanType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public BooleanType() { }
    }
    public sealed class ByteType : Microsoft.Spark.Sql.Types.IntegralType
    {
        public ByteType() { }
    }
    public sealed class CalendarIntervalType : Microsoft.Spark.Sql.Types.DataType
    {
        public CalendarIntervalType() { }
        public override string TypeName { get; }
    }
    public abstract class DataType
    {
        protected DataType() { }
        public string Json { get; }
        public virtual string SimpleString { get; }
        public virtual string TypeName { get; }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public override string ToString() { }
    }
    public sealed class Date : System.IComparable<Microsoft.Spark.Sql.Types.Date>, System.IEquatable<Microsoft.Spark.Sql.Types.Date>
    {
        public Date(System.DateTime dateTime) { }
        public Date(int year, int month, int day) { }
        public int Day { get; }
        public int Month { get; }
        public int Year { get; }
        public int CompareTo(Microsoft.Spark.Sql.Types.Date? other) { }
        public bool Equals(Microsoft.Spark.Sql.Types.Date? other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public System.DateTime ToDateTime() { }
        public override string ToString() { }
        public static bool operator !=(Microsoft.Spark.Sql.Types.Date? left, Microsoft.Spark.Sql.Types.Date? right) { }
        public static bool operator <(Microsoft.Spark.Sql.Types.Date left, Microsoft.Spark.Sql.Types.Date right) { }
        public static bool operator <=(Microsoft.Spark.Sql.Types.Date left, Microsoft.Spark.Sql.Types.Date right) { }
        public static bool operator ==(Microsoft.Spark.Sql.Types.Date? left, Microsoft.Spark.Sql.Types.Date? right) { }
        public static bool operator >(Microsoft.Spark.Sql.Types.Date left, Microsoft.Spark.Sql.Types.Date right) { }
        public static bool operator >=(Microsoft.Spark.Sql.Types.Date left, Microsoft.Spark.Sql.Types.Date right) { }
    }
    public sealed class DateType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public DateType() { }
    }
    public sealed class DayTimeIntervalType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public DayTimeIntervalType(byte startField = 0, byte endField = 3) { }
        public byte EndField { get; }
        public byte StartField { get; }
        public override string TypeName { get; }
    }
    public sealed class DecimalType : Microsoft.Spark.Sql.Types.FractionalType
    {
        public DecimalType(int precision = 10, int scale = 0) { }
        public int Precision { get; }
        public int Scale { get; }
        public override string SimpleString { get; }
    }
    public sealed class DoubleType : Microsoft.Spark.Sql.Types.FractionalType
    {
        public DoubleType() { }
    }
    public sealed class FloatType : Microsoft.Spark.Sql.Types.FractionalType
    {
        public FloatType() { }
    }
    public abstract class FractionalType : Microsoft.Spark.Sql.Types.NumericType
    {
        protected FractionalType() { }
    }
    public sealed class IntegerType : Microsoft.Spark.Sql.Types.IntegralType
    {
        public IntegerType() { }
    }
    public abstract class IntegralType : Microsoft.Spark.Sql.Types.NumericType
    {
        protected IntegralType() { }
    }
    public sealed class LongType : Microsoft.Spark.Sql.Types.IntegralType
    {
        public LongType() { }
    }
    public sealed class MapType : Microsoft.Spark.Sql.Types.DataType
    {
        public MapType(Microsoft.Spark.Sql.Types.DataType keyType, Microsoft.Spark.Sql.Types.DataType valueType, bool valueContainsNull = true) { }
        public Microsoft.Spark.Sql.Types.DataType KeyType { get; }
        public override string SimpleString { get; }
        public bool ValueContainsNull { get; }
        public Microsoft.Spark.Sql.Types.DataType ValueType { get; }
    }
    public sealed class NullType : Microsoft.Spark.Sql.Types.DataType
    {
        public NullType() { }
    }
    public abstract class NumericType : Microsoft.Spark.Sql.Types.AtomicType
    {
        protected NumericType() { }
    }
    public sealed class ShortType : Microsoft.Spark.Sql.Types.IntegralType
    {
        public ShortType() { }
    }
    public sealed class StringType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public StringType() { }
    }
    public sealed class StructField
    {
        public StructField(string name, Microsoft.Spark.Sql.Types.DataType dataType, bool isNullable = true, System.Text.Json.Nodes.JsonObject? metadata = null) { }
        public Microsoft.Spark.Sql.Types.DataType DataType { get; }
        public bool IsNullable { get; }
        public System.Text.Json.Nodes.JsonObject Metadata { get; }
        public string Name { get; }
        public override string ToString() { }
    }
    public sealed class StructType : Microsoft.Spark.Sql.Types.DataType
    {
        public StructType(System.Collections.Generic.IEnumerable<Microsoft.Spark.Sql.Types.StructField> fields) { }
        public System.Collections.Generic.List<Microsoft.Spark.Sql.Types.StructField> Fields { get; }
        public override string SimpleString { get; }
    }
    public sealed class Timestamp : System.IComparable<Microsoft.Spark.Sql.Types.Timestamp>, System.IEquatable<Microsoft.Spark.Sql.Types.Timestamp>
    {
        public Timestamp(System.DateTime dateTime) { }
        public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond) { }
        public int Day { get; }
        public int Hour { get; }
        public int Microsecond { get; }
        public int Minute { get; }
        public int Month { get; }
        public int Second { get; }
        public int Year { get; }
        public int CompareTo(Microsoft.Spark.Sql.Types.Timestamp? other) { }
        public bool Equals(Microsoft.Spark.Sql.Types.Timestamp? other) { }
        public override bool Equals(object? obj) { }
        public override int GetHashCode() { }
        public System.DateTime ToDateTime() { }
        public override string ToString() { }
        public static bool operator !=(Microsoft.Spark.Sql.Types.Timestamp? left, Microsoft.Spark.Sql.Types.Timestamp? right) { }
        public static bool operator <(Microsoft.Spark.Sql.Types.Timestamp left, Microsoft.Spark.Sql.Types.Timestamp right) { }
        public static bool operator <=(Microsoft.Spark.Sql.Types.Timestamp left, Microsoft.Spark.Sql.Types.Timestamp right) { }
        public static bool operator ==(Microsoft.Spark.Sql.Types.Timestamp? left, Microsoft.Spark.Sql.Types.Timestamp? right) { }
        public static bool operator >(Microsoft.Spark.Sql.Types.Timestamp left, Microsoft.Spark.Sql.Types.Timestamp right) { }
        public static bool operator >=(Microsoft.Spark.Sql.Types.Timestamp left, Microsoft.Spark.Sql.Types.Timestamp right) { }
    }
    public sealed class TimestampNtzType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public TimestampNtzType() { }
        public override string TypeName { get; }
    }
    public sealed class TimestampType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public TimestampType() { }
    }
    public abstract class UserDefinedType : Microsoft.Spark.Sql.Types.DataType
    {
        protected UserDefinedType() { }
        public abstract string JvmClass { get; }
        public abstract string PyClass { get; }
        public abstract Microsoft.Spark.Sql.Types.DataType SqlType { get; }
    }
    public sealed class YearMonthIntervalType : Microsoft.Spark.Sql.Types.AtomicType
    {
        public YearMonthIntervalType(byte startField = 0, byte endField = 1) { }
        public byte EndField { get; }
        public byte StartField { get; }
        public override string TypeName { get; }
    }
}